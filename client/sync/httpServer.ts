import { decodeChanges, encodeUpdates, type Catalogue, type UpdateAnswer } from '#domain'
import { liveServer } from './liveServer.ts'
import type { Outcome, Server, SessionInfo } from './Server.ts'

interface Options {
  /** Address of the page's server, such as `https://example.org`. */
  readonly origin: string
  readonly fetch?: typeof fetch
  readonly WebSocket?: unknown
}

/** The server over HTTP and one WebSocket. */
export function httpServer({ origin, fetch: ask = fetch, WebSocket }: Options): Server {
  const live = liveServer(`${origin.replace(/^http/, 'ws')}/sync`, WebSocket)

  async function call<T>(
    path: string,
    init: RequestInit,
    read: (answer: Response) => Promise<T>,
  ): Promise<Outcome<T>> {
    let answer: Response
    try {
      answer = await ask(`${origin}/api/${path}`, { credentials: 'same-origin', cache: 'no-store', ...init })
    } catch {
      return { ok: false, code: 'offline' }
    }
    if (answer.status === 401) return { ok: false, code: 'signed-out' }
    if (!answer.ok)
      return { ok: false, code: answer.status === 502 || answer.status === 504 ? 'offline' : 'failed' }
    try {
      return { ok: true, value: await read(answer) }
    } catch {
      return { ok: false, code: 'failed' }
    }
  }

  const get = <T>(path: string): Promise<Outcome<T>> =>
    call(path, {}, async (answer) => (await answer.json()) as T)
  return {
    session: () => get<SessionInfo>('session'),
    catalogue: () => get<Catalogue>('catalogue'),
    changes: (request) =>
      call('changes', post('application/json', JSON.stringify(request)), async (answer) =>
        decodeChanges(new Uint8Array(await answer.arrayBuffer())),
      ),
    updates: (updates) =>
      call(
        'updates',
        post('application/octet-stream', encodeUpdates(updates)),
        async (answer) => (await answer.json()) as UpdateAnswer[],
      ),
    signOut: () => call('session', { method: 'DELETE' }, async () => null),
    ...live,
  }
}

function post(type: string, body: BodyInit): RequestInit {
  return { method: 'POST', headers: { 'content-type': type }, body }
}
