import { FEED_CHANNEL, SCHEMA_VERSION, type Hello, type ServerMessage } from '#domain'
import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { AckedProvider } from './AckedProvider.ts'
import { systemClock, type Clock } from './Clock.ts'
import type { Channel, ChannelEvents, Server } from './Server.ts'

const REJOIN_MS = { least: 1000, more: 4000 }
/** The feed is asked for its (empty) state this often, so that a dead socket is noticed. */
const HEARTBEAT_MS = 15_000
const HELLO: Hello = { schema: SCHEMA_VERSION }

type Live = Pick<Server, 'feed' | 'channel' | 'wake' | 'close'>

/** Channels over one WebSocket, which opens with the first of them. */
export function liveServer(url: string, WebSocketPolyfill?: unknown, clock: Clock = systemClock): Live {
  let socket: HocuspocusProviderWebsocket | null = null
  const connect = (): HocuspocusProviderWebsocket =>
    (socket ??= new HocuspocusProviderWebsocket({
      url,
      ...(WebSocketPolyfill !== undefined && { WebSocketPolyfill }),
      minDelay: 500,
      maxDelay: 15_000,
      messageReconnectTimeout: HEARTBEAT_MS * 3,
    }))

  return {
    feed: (events) => {
      const doc = new Y.Doc()
      const all = { ...events, synced: () => {}, acknowledged: () => {}, refused: () => {} }
      return join(connect(), clock, FEED_CHANNEL, doc, null, () => 0, all, HEARTBEAT_MS)
    },
    channel: (name, doc, lastEdit, events) =>
      join(connect(), clock, name, doc, new Awareness(doc), lastEdit, events, false),
    wake: () => {
      if (socket && socket.status !== WebSocketStatus.Connected) void socket.connect()
    },
    close: () => {
      socket?.destroy()
      socket = null
    },
  }
}

function join(
  socket: HocuspocusProviderWebsocket,
  clock: Clock,
  name: string,
  document: Y.Doc,
  awareness: Awareness | null,
  lastEdit: () => number,
  events: ChannelEvents,
  forceSyncInterval: number | false,
): Channel {
  let cancelRejoin: (() => void) | null = null
  const rejoin = (): void => {
    cancelRejoin?.()
    cancelRejoin = clock.after(REJOIN_MS.least + Math.random() * REJOIN_MS.more, () => {
      provider.detach()
      provider.attach()
    })
  }
  const provider = new AckedProvider(
    {
      name,
      document,
      awareness,
      websocketProvider: socket,
      token: JSON.stringify(HELLO),
      forceSyncInterval,
      onAuthenticated: () => events.connected(),
      onSynced: () => events.synced(),
      onAuthenticationFailed: () => events.denied(),
      onStateless: ({ payload }) => {
        const message = readMessage(payload)
        if (message) events.message(message)
      },
    },
    lastEdit,
    events,
  )
  provider.on('close', () => {
    events.disconnected()
    if (socket.status === WebSocketStatus.Connected) rejoin()
  })
  provider.attach()
  return {
    awareness,
    resync: () => provider.forceSync(),
    close: () => {
      cancelRejoin?.()
      provider.destroy()
    },
  }
}

function readMessage(payload: string): ServerMessage | null {
  try {
    const message = JSON.parse(payload) as ServerMessage | null
    return typeof message === 'object' && typeof message?.type === 'string' ? message : null
  } catch {
    return null
  }
}
