import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import { WebSocketServer, type WebSocket } from 'ws'
import { CLOSE, FEED_CHANNEL, parseName } from '#domain'
import type { Alarm } from './alarm.ts'
import { readFrame } from './frames.ts'
import { Intake } from './Intake.ts'
import type { LiveContext } from './live.ts'

/** A frame larger than this closes the socket: the client splits first. */
const FRAME_BYTES = 1024 * 1024
const AWARENESS_BYTES = 4096
const AWARENESS = 1
const RECHECK_MS = 60_000
const RESTART = 1012
/** What one person's sockets may leave unread: above it, the one that is written to is ended. */
const UNREAD_BYTES = 48 * 1024 * 1024
/** A socket with less than this unread is not looked at. */
const UNREAD_CHECKED = 2 * 1024 * 1024

type Identity = Pick<LiveContext, 'user' | 'name'>

interface Options {
  readonly hocuspocus: Hocuspocus<LiveContext>
  /** Who opens this socket, or null; called again every minute, so that an ended session ends its sockets. */
  readonly identify: (headers: IncomingMessage['headers']) => Promise<Identity | null>
  /** Whether a page of this origin may open a socket. */
  readonly isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean
  readonly alarm: Alarm
  /** Monotonic milliseconds. */
  readonly elapsed: () => number
}

/** `WS /sync`: hands frames to Hocuspocus once their envelope is known to be sound. */
export function attachSockets(
  server: Server,
  { hocuspocus, identify, isOwnOrigin, alarm, elapsed }: Options,
) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_BYTES, perMessageDeflate: false })
  const open = new Map<WebSocket, { readonly user: string; readonly request: IncomingMessage }>()

  const intake = new Intake(elapsed)

  function accept(socket: WebSocket, request: IncomingMessage, who: Identity): void {
    const channel = hocuspocus.handleConnection(readBy(socket, who.user), fetchRequest(request), who)
    open.set(socket, { user: who.user, request })
    socket.binaryType = 'nodebuffer'
    socket.on('message', (data: Buffer, isBinary) => {
      try {
        const bytes = new Uint8Array(data.buffer, data.byteOffset, data.length)
        pace(socket, intake.take(who.user, bytes.length))
        if (isBinary && isSound(bytes)) channel.handleMessage(bytes)
        else socket.close(CLOSE.forbidden, 'forbidden')
      } catch {
        socket.close(CLOSE.refused, 'malformed')
      }
    })
    socket.on('close', (code, reason) => {
      open.delete(socket)
      channel.handleClose({ code, reason: reason.toString() })
    })
    socket.on('error', () => socket.terminate())
  }

  /** The socket as Hocuspocus writes to it: someone who does not read must not fill the memory. */
  function readBy(socket: WebSocket, user: string): WebSocketLike {
    return {
      send(data) {
        if (socket.bufferedAmount > UNREAD_CHECKED && unreadBy(user) > UNREAD_BYTES) socket.terminate()
        else socket.send(data)
      },
      close: (code, reason) => socket.close(code, reason),
      get readyState() {
        return socket.readyState
      },
    }
  }

  function unreadBy(user: string): number {
    let bytes = 0
    for (const [socket, { user: owner }] of open) if (owner === user) bytes += socket.bufferedAmount
    return bytes
  }

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const path = (request.url ?? '').split('?')[0]
    if (path !== '/sync' || !isOwnOrigin(request.headers.origin, request.headers.host))
      return refuse(stream, 403)
    stream.once('error', () => stream.destroy())
    identify(request.headers).then(
      (who) => {
        if (!who) return refuse(stream, 401)
        sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, request, who))
      },
      (error: unknown) => {
        alarm('hook-failed', { error })
        stream.destroy()
      },
    )
  }
  server.on('upgrade', onUpgrade)

  /** Closes it if the session that opened it has ended. */
  async function recheck(socket: WebSocket, request: IncomingMessage): Promise<void> {
    try {
      if (!(await identify(request.headers))) socket.close(CLOSE.forbidden, 'session')
    } catch (error) {
      alarm('hook-failed', { error })
    }
  }

  const rechecks = setInterval(() => {
    for (const [socket, { request }] of open) void recheck(socket, request)
  }, RECHECK_MS)
  rechecks.unref()

  return {
    count: () => open.size,

    /** One or all sessions of this person have ended: closes the sockets that they had opened. */
    async recheckOf(user: string): Promise<void> {
      const owned = [...open].filter(([, { user: owner }]) => owner === user)
      await Promise.all(owned.map(([socket, { request }]) => recheck(socket, request)))
    },

    /** Refuses new sockets and closes the open ones, spread over `spreadMs` so that they do not all return at once. */
    async close(spreadMs: number, random: () => number): Promise<void> {
      clearInterval(rechecks)
      server.off('upgrade', onUpgrade)
      const closing = [...open.keys()].map(async (socket) => {
        await new Promise((resolve) => setTimeout(resolve, random() * spreadMs))
        socket.close(RESTART, 'restart')
      })
      await Promise.all(closing)
    },
  }
}

function pace(socket: WebSocket, wait: number): void {
  if (wait === 0 || socket.isPaused) return
  socket.pause()
  setTimeout(() => socket.resume(), wait)
}

function refuse(stream: Duplex, status: 401 | 403): void {
  const reason = status === 401 ? 'Unauthorized' : 'Forbidden'
  stream.end(`HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

/** What Hocuspocus wants to know of the handshake. */
function fetchRequest({ headers }: IncomingMessage): Request {
  return new Request('http://localhost/sync', { headers: { 'user-agent': headers['user-agent'] ?? '' } })
}

function isSound(bytes: Uint8Array): boolean {
  const frame = readFrame(bytes)
  if (frame.type === AWARENESS && bytes.length > AWARENESS_BYTES) return false
  return frame.document === FEED_CHANNEL || parseName(frame.document) !== null
}
