import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import type { Peer } from 'crossws'
import nodeAdapter from 'crossws/adapters/node'
import { CLOSE, FEED_CHANNEL, parseName } from '#domain'
import type { Alarm } from './alarm.ts'
import { readFrame } from './frames.ts'
import type { LiveContext } from './live.ts'

/** A frame larger than this closes the socket: the client splits first. */
const FRAME_BYTES = 1024 * 1024
const AWARENESS_BYTES = 4096
const AWARENESS = 1
const RECHECK_MS = 60_000

interface Options {
  readonly hocuspocus: Hocuspocus<LiveContext>
  /** Who opens this socket, or null; called again every minute, so that an ended session ends its sockets. */
  readonly identify: (headers: Headers) => Promise<Omit<LiveContext, 'outdated'> | null>
  /** Whether a page of this origin may open a socket. */
  readonly isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean
  readonly alarm: Alarm
}

/** `WS /sync`: hands frames to Hocuspocus once their envelope is known to be sound. */
export function attachSockets(server: Server, { hocuspocus, identify, isOwnOrigin, alarm }: Options) {
  type Channel = ReturnType<typeof hocuspocus.handleConnection>
  const channels = new Map<string, { readonly peer: Peer; readonly channel: Channel }>()
  const identities = new WeakMap<Request, Omit<LiveContext, 'outdated'>>()

  const adapter = nodeAdapter({
    serverOptions: { maxPayload: FRAME_BYTES, perMessageDeflate: false },
    hooks: {
      async upgrade(request) {
        const who = await identify(request.headers)
        if (!who) return new Response(null, { status: 401 })
        identities.set(request, who)
        return undefined
      },
      async open(peer) {
        const who = identities.get(peer.request) ?? (await identify(peer.request.headers))
        if (!who) return peer.close(CLOSE.forbidden, 'forbidden')
        channels.set(peer.id, {
          peer,
          channel: hocuspocus.handleConnection(socketOf(peer), peer.request, who),
        })
      },
      message(peer, message) {
        const channel = channels.get(peer.id)?.channel
        if (!channel) return
        try {
          const bytes = message.uint8Array()
          if (isSound(bytes)) channel.handleMessage(bytes)
          else peer.close(CLOSE.forbidden, 'forbidden')
        } catch {
          peer.close(CLOSE.refused, 'malformed')
        }
      },
      close(peer, { code, reason }) {
        channels.get(peer.id)?.channel.handleClose({ code: code ?? 1000, reason: reason ?? '' })
        channels.delete(peer.id)
      },
      error(peer, error) {
        alarm('hook-failed', { error })
        peer.close(CLOSE.refused, 'malformed')
      },
    },
  })

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const path = (request.url ?? '').split('?')[0]
    if (path !== '/sync' || !isOwnOrigin(request.headers.origin, request.headers.host)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
      return
    }
    adapter.handleUpgrade(request, socket, head).catch((error: unknown) => {
      alarm('hook-failed', { error })
      socket.destroy()
    })
  }
  server.on('upgrade', onUpgrade)

  const recheck = setInterval(() => {
    for (const { peer } of channels.values()) {
      identify(peer.request.headers).then(
        (who) => {
          if (!who) peer.close(CLOSE.forbidden, 'session')
        },
        (error: unknown) => alarm('hook-failed', { error }),
      )
    }
  }, RECHECK_MS)
  recheck.unref()

  return {
    count: () => channels.size,
    /** Refuses new sockets and closes the open ones, spread over `spreadMs` so that they do not all return at once. */
    async close(spreadMs: number, random: () => number): Promise<void> {
      clearInterval(recheck)
      server.off('upgrade', onUpgrade)
      const closing = [...channels.values()].map(
        ({ peer }) =>
          new Promise<void>((resolve) =>
            setTimeout(() => {
              peer.close(1012, 'restart')
              resolve()
            }, random() * spreadMs),
          ),
      )
      await Promise.all(closing)
    },
  }
}

function socketOf(peer: Peer): WebSocketLike {
  return {
    send: (data) => void peer.send(data),
    close: (code, reason) => peer.close(code, reason),
    get readyState() {
      return peer.websocket.readyState ?? 3
    },
  }
}

function isSound(bytes: Uint8Array): boolean {
  const frame = readFrame(bytes)
  if (frame.type === AWARENESS && bytes.length > AWARENESS_BYTES) return false
  return frame.document === FEED_CHANNEL || parseName(frame.document) !== null
}
