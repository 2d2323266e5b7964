import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import {
  createRecord,
  encodeUpdates,
  type Grant,
  type Json,
  type MeetingMetadata,
  type RecordName,
  parseName,
} from '#domain'
import { createEngine, createServer } from '../Server.ts'
import { LiveClient } from './LiveClient.ts'
import { temporaryFolder } from './temporaryFolder.ts'

type Engine = Awaited<ReturnType<typeof createEngine>>

/**
 * A real server on a free port over a real store, with a few people and records.
 * @param given its mail server, and a data folder that outlives it
 * @param prepare what is done to the store before the server opens
 */
export async function startServer(
  now?: () => number,
  prepare?: (engine: Engine) => void,
  given: { readonly smtpUrl?: string; readonly dataDir?: string } = {},
) {
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: given.dataDir ?? temporaryFolder(),
    publicUrl: 'http://127.0.0.1',
    smtpUrl: given.smtpUrl ?? null,
    chromiumPath: null,
    logLevel: 'silent' as const,
  }
  const log = pino({ level: 'silent' })
  const engine = await createEngine(config, log, now)
  prepare?.(engine)
  const server = await createServer(engine, config, log)
  const port = await server.listen()
  const url = `http://127.0.0.1:${port}`
  let open = true
  const stop = async (): Promise<void> => {
    if (open) await server.close()
    open = false
  }
  onTestFinished(stop)

  const append = (name: string, update: Uint8Array): void => {
    engine.storage.append([{ name, update, user: 'seed', history: [], newClients: [] }], Date.now())
  }

  return {
    engine,
    server,
    port,
    url,
    dataDir: config.dataDir,
    stop,
    seed(name: string, record: RecordName, id: string, content: Record<string, Json>): void {
      const type = parseName(name)?.type
      if (!type) throw new Error(`not a document: ${name}`)
      const doc = new Y.Doc()
      createRecord({ doc, type, record, id }, content)
      const update = Y.encodeStateAsUpdate(doc)
      append(name, update)
    },
    seedMeeting(id: string, metadata: Partial<MeetingMetadata>): void {
      engine.metadata.set(`meeting:${id}`, {
        subject: 'meeting',
        kind: 'network',
        network: 'culture',
        convened: true,
        minutes: 'draft',
        people: [],
        attended: [],
        ...metadata,
      })
      append(`minutes.${id}.1`, Y.encodeStateAsUpdate(new Y.Doc()))
    },
    async person(name: string, grants: readonly Grant[], person: string | null = null) {
      const email = `${name.toLowerCase()}@amd92.example`
      const created = engine.accounts.createUser(
        {
          email,
          name,
          person,
          grants,
        },
        null,
      )
      if (!created.ok) throw new Error(created.code)
      const cookies = await engine.accounts.openSession(created.user)
      const cookie = cookies.map((value) => value.split(';')[0]).join('; ')
      const post = (path: string, body: string | Uint8Array<ArrayBuffer>, type: string): Promise<Response> =>
        fetch(url + path, {
          method: 'POST',
          body,
          headers: {
            cookie,
            'content-type': type,
          },
        })
      return {
        user: created.user,
        cookie,
        get: (path: string) => fetch(url + path, { headers: { cookie } }),
        post: (path: string, body: unknown) => post(path, JSON.stringify(body), 'application/json'),
        updates: (list: Parameters<typeof encodeUpdates>[0]) =>
          post('/api/updates', encodeUpdates(list), 'application/octet-stream'),
        open: (document: string) => LiveClient.open(port, cookie, document),
      }
    },
  }
}
