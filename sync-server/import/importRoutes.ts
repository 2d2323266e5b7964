import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as Y from 'yjs'
import * as z from 'zod/mini'
import { createId, isStaff, profiles, type RefusalReason } from '#domain'
import type { Audit } from '../accounts/audit.ts'
import type { Identify } from '../api/identify.ts'
import { applyImport, previewImport, undoImport } from './importFile.ts'
import type { ImportContext } from './ImportContext.ts'
import { createImportStore, type Settings } from './importStore.ts'
import { scopeOf } from './scopeOf.ts'

const MAX_FILE_BYTES = 8 * 1024 * 1024
/** The same in base64, and the JSON around it. */
const BODY_BYTES = Math.ceil((MAX_FILE_BYTES * 4) / 3) + 4096

interface Options {
  readonly identify: Identify
  readonly storage: Settings & { names(): Iterable<string> }
  /** A document as it stands, not to be changed. */
  readonly readDocument: (name: string) => Y.Doc | null
  readonly submit: (
    name: string,
    update: Uint8Array,
    user: string,
  ) => Promise<{ readonly ok: true } | ({ readonly ok: false } & RefusalReason)>
  readonly audit: Pick<Audit, 'record'>
  readonly random: (length: number) => Uint8Array
  readonly now: () => number
}

const fileInput = z.strictObject({
  file: z.strictObject({
    name: z.string().check(z.maxLength(200)),
    /** Base64. */
    data: z.string(),
  }),
  fingerprint: z.optional(z.string()),
})
const undoInput = z.strictObject({ import: z.string() })

/** `POST /api/commands/importPreview|importApply|importUndo|importList`, for the team only. */
export function importRoutes(app: FastifyInstance, options: Options): void {
  type Handler = (context: ImportContext, body: unknown, actor: string) => Promise<Answer>
  const route = (name: string, answer: Handler) =>
    app.post(`/api/commands/${name}`, { bodyLimit: BODY_BYTES }, async (request, reply) => {
      const session = await options.identify(request.headers)
      if (!session) return send(reply, { status: 401, body: { code: 'signed-out' } })
      if (!isStaff(session.principal)) return send(reply, { status: 403, body: { code: 'forbidden' } })
      return send(reply, await answer(contextOf(options, session.user), request.body, session.user.id))
    })

  route('importPreview', async (context, body) => {
    const input = readFile(body)
    return input ? answerOf(await previewImport(context, input.file)) : INVALID_FILE
  })
  route('importApply', async (context, body, actor) => {
    const input = readFile(body)
    if (!input) return INVALID_FILE
    const applied = await applyImport(context, input.file, input.fingerprint ?? null)
    if (applied.ok) options.audit.record({ actor, action: 'import', target: input.file.name })
    return answerOf(applied)
  })
  route('importUndo', async (context, body, actor) => {
    const input = z.safeParse(undoInput, body)
    if (!input.success) return { status: 400, body: { code: 'invalid', field: 'import' } }
    const undone = await undoImport(context, input.data.import)
    if (undone.ok) options.audit.record({ actor, action: 'undo-import', target: undone.import.fileName })
    return answerOf(undone)
  })
  route('importList', async (context) => ({ status: 200, body: { imports: context.store.list() } }))
}

interface Answer {
  readonly status: number
  readonly body: object
}

const INVALID_FILE: Answer = { status: 400, body: { code: 'invalid', field: 'file' } }

function answerOf(outcome: { readonly ok: true } | { readonly ok: false; readonly code: string }): Answer {
  const { ok, ...body } = outcome
  if (ok) return { status: 200, body }
  return { status: 'code' in body && body.code === 'unknown-import' ? 404 : 409, body }
}

function send(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send(body)
}

function readFile(body: unknown) {
  const input = z.safeParse(fileInput, body)
  if (!input.success) return null
  const { file, fingerprint } = input.data
  const bytes = Buffer.from(file.data, 'base64')
  return bytes.length > MAX_FILE_BYTES ? null : { file: { name: file.name, bytes }, fingerprint }
}

function contextOf(
  { storage, readDocument, submit, random, now }: Options,
  user: { readonly id: string; readonly name: string },
): ImportContext {
  const profile = profiles[storage.setting('profile') ?? '']
  const department = profile?.department ? { code: profile.department, name: profile.territory.fr } : null
  return {
    scope: () => scopeOf({ department, names: storage.names(), readDocument }),
    async readDocument(name) {
      const copy = new Y.Doc()
      const doc = readDocument(name)
      if (doc) Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      return copy
    },
    submit: (name, update) => submit(name, update, user.id),
    store: createImportStore(storage),
    by: user.name,
    now,
    newId: (length) => createId(random, length),
    wait: (milliseconds) => wait(milliseconds),
  }
}
