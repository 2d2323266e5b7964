import { mkdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { DatabaseSync } from 'node:sqlite'
import helmet from '@fastify/helmet'
import fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import * as z from 'zod/mini'
import {
  documentTypes,
  parseName,
  readMetadata,
  writeHtml,
  type MeetingMetadata,
  type Metadata,
} from '#domain'
import { createAccounts } from './accounts/accounts.ts'
import { createCalendarDay } from './accounts/calendarDay.ts'
import { isOurs, requireSameOrigin } from './accounts/requireSameOrigin.ts'
import { accountRoutes } from './accounts/routes.ts'
import { sessionSecret } from './accounts/secret.ts'
import { approvedRoutes } from './approvals/approvedRoutes.ts'
import { createFrozenTexts } from './approvals/FrozenTexts.ts'
import { createAttachmentFiles } from './attachments/AttachmentFiles.ts'
import { attachmentRoutes } from './attachments/attachmentRoutes.ts'
import { catalogueRoutes } from './api/catalogue.ts'
import { changesRoute } from './api/changes.ts'
import { healthRoutes } from './api/health.ts'
import type { Identify } from './api/identify.ts'
import { pages } from './api/pages.ts'
import { updatesRoute } from './api/updates.ts'
import type { CommandContext } from './commands/command.ts'
import { commandRoutes } from './commands/routes.ts'
import type { Config } from './config.ts'
import { createAddressBook, politeName } from './convocation/addressBook.ts'
import { createAnswerLinks } from './convocation/answerLink.ts'
import { answerPrincipal, readAnswerUser } from './convocation/answerPrincipal.ts'
import { answerRoutes } from './convocation/answerRoutes.ts'
import { convocationRoutes } from './convocation/convocationRoutes.ts'
import { createConvocations } from './convocation/Convocations.ts'
import { importRoutes } from './import/importRoutes.ts'
import { createMail } from './mail/mail.ts'
import { createMailQueue } from './mail/MailQueue.ts'
import { createMetrics } from './operations/metrics.ts'
import { migrateDocuments } from './operations/migrateDocuments.ts'
import { RECOVERING } from './operations/restoreBackup.ts'
import { claimDataDir } from './operations/runningServer.ts'
import { createReminders } from './operations/remindOwners.ts'
import { scheduleBackups } from './operations/scheduleBackups.ts'
import { scheduleReminders } from './operations/scheduleReminders.ts'
import { startCheckpoints } from './storage/checkpoints.ts'
import { createPrinter } from './publishing/createPrinter.ts'
import { findChromium } from './publishing/findChromium.ts'
import { minutesRoutes } from './publishing/minutesRoutes.ts'
import { readMinutes } from './publishing/readMinutes.ts'
import { openDatabase, createSqliteStorage } from './storage/sqlite.ts'
import type { Storage } from './storage/storage.ts'
import { Answers } from './sync/Answers.ts'
import { Folding } from './sync/Folding.ts'
import { createLive } from './sync/live.ts'
import { loadDocument } from './sync/loadDocument.ts'
import { Pipeline } from './sync/Pipeline.ts'
import { Push } from './sync/Push.ts'
import { Readable } from './sync/Readable.ts'
import { attachSockets } from './sync/socket.ts'
import { versionRoutes } from './versions/versionRoutes.ts'
import { createVersionTable } from './versions/versionTable.ts'
import { Versions } from './versions/Versions.ts'

const DIST = join(import.meta.dirname, '../dist')
/** How long closing sockets are spread over, so that clients do not all come back at once. */
const CLOSE_SPREAD_MS = 300

/** Opens the store in `file`; harnesses put one there that has a fault. */
export type OpenStore = (file: string) => { readonly database: DatabaseSync; readonly storage: Storage }

const openSqlite: OpenStore = (file) => {
  const database = openDatabase(file)
  return { database, storage: createSqliteStorage(database) }
}

export type Engine = Awaited<ReturnType<typeof createEngine>>

/** Monotonic milliseconds. */
const elapsed = (): number => performance.now()

/** Storage, accounts and the sync pipeline of one data folder, without a port. */
export async function createEngine(
  config: Config,
  log: Logger,
  now: () => number = Date.now,
  openStore: OpenStore = openSqlite,
) {
  mkdirSync(config.dataDir, { recursive: true })
  const file = join(config.dataDir, 'tour-de-table.sqlite')
  const { database, storage } = openStore(file)
  const metrics = createMetrics(log)
  const { alarm } = metrics
  const checkpoints = startCheckpoints(database, file, alarm)

  const association = {
    name: storage.setting('association.name') ?? 'Tour de table',
    shortName: storage.setting('association.shortName') ?? 'Tour de table',
  }
  const mail = createMail({
    smtpUrl: config.smtpUrl,
    dataDir: config.dataDir,
    from: `${association.shortName} <ne-pas-repondre@${new URL(config.publicUrl).hostname}>`,
    onError: (error) => log.error({ error }, 'mail not sent'),
  })
  const accounts = await createAccounts({
    database,
    baseUrl: config.publicUrl,
    secret: sessionSecret(database),
    mail,
    association,
    now,
  })
  const principalOf = (user: string) => answerPrincipal(user) ?? accounts.principalOf(user)
  const metadataOf = createMetadata(storage)
  const readable = new Readable(storage, metadataOf.of)
  const folding = new Folding(storage, alarm, now)

  const live = createLive({
    storage,
    readable,
    folding,
    principalOf,
    alarm,
    elapsed,
    pipeline: () => pipeline,
    onSensitiveRead: (user, target) =>
      accounts.audit.record({ actor: user, action: 'read-restricted', target }),
  })
  const push = new Push({
    storage,
    readable,
    principalOf,
    live: live.document,
    listeners: live.listeners,
    elapsed,
  })
  const pipeline: Pipeline = new Pipeline({
    storage,
    principalOf,
    nameOf: accounts.nameOf,
    metadataOf: metadataOf.of,
    alarm,
    elapsed,
    now,
    recovering: () => storage.setting(RECOVERING) !== null,
    onCommitted: (committed) => {
      const names = new Set(committed.map(({ document }) => document.name))
      for (const { document, user } of committed) versions.noticeEdit(document.name, user)
      live.flush(names)
      push.announce(names)
    },
  })
  accounts.onGrantsChanged(() => live.refreshRights())
  migrateDocuments(storage, alarm, now())
  const readDocument = (name: string): Y.Doc | null => {
    const type = parseName(name)?.type
    if (!type || !storage.has(name)) return null
    const doc = live.document(name) ?? new Y.Doc()
    if (doc !== live.document(name)) loadDocument(doc, name, type, storage, alarm)
    return doc
  }
  const versions = new Versions({ table: createVersionTable(database), readDocument, alarm, now })

  const meetingOf = (id: string): MeetingMetadata | null => {
    const metadata = readMetadata(metadataOf.get(`meeting:${id}`))
    return metadata?.subject === 'meeting' ? metadata : null
  }
  const dayOf = createCalendarDay('Europe/Paris')
  const today = (): string => dayOf(now())
  const domain = new URL(config.publicUrl).hostname
  const queue = createMailQueue({ database, mail, now, domain, log: storage.logId })
  const people = createAddressBook({ accounts, names: storage.names, readDocument, today })
  const links = createAnswerLinks(sessionSecret(database), config.publicUrl)
  const convocations = createConvocations({
    database,
    queue,
    people,
    links,
    readDocument,
    metadataOf: meetingOf,
    association: association.name,
    domain,
    now,
    today,
    dayOf,
  })

  return {
    database,
    storage,
    accounts,
    mail,
    association,
    frozen: createFrozenTexts(database),
    readable,
    folding,
    live,
    push,
    pipeline,
    metrics,
    metadata: {
      get: metadataOf.get,
      set(subject: string, metadata: Metadata): void {
        metadataOf.set(subject, metadata)
        readable.invalidate()
        live.refreshRights()
      },
    },
    metadataOf: metadataOf.of,
    readDocument,
    versions,
    meetingOf,
    convocations,
    queue,
    people,
    links,
    today,
    now,
    /** An account's name, or whose answer was written in their name. */
    nameOf(user: string): string {
      const answered = readAnswerUser(user)?.person
      const row = answered && people.people([answered]).get(answered)
      return row ? politeName(row) : (accounts.nameOf(user) ?? '')
    },
    async close(): Promise<void> {
      await queue.stop()
      await pipeline.drained()
      versions.close()
      push.stop()
      await live.close()
      accounts.close()
      await checkpoints.stop()
      storage.close()
    },
  }
}

/** Opens the HTTP and WebSocket port over an engine. */
export async function createServer(engine: Engine, config: Config, log: Logger) {
  const { storage, accounts, readable, live, pipeline, metrics, metadataOf } = engine
  let ready = false
  const release = claimDataDir(config.dataDir)
  const backups = scheduleBackups(storage, config.dataDir, metrics.alarm)
  const loggerInstance: FastifyBaseLogger = log
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
  })
  const identify: Identify = ({ cookie }) => accounts.sessionOf({ cookie })

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        upgradeInsecureRequests: config.publicUrl.startsWith('https://') ? [] : null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https://'),
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
  app.setErrorHandler((error: { statusCode?: number; message: string }, _, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ error }, 'request failed')
    void reply.code(status).send({ code: status >= 500 ? 'server' : 'invalid' })
  })

  app.addHook('onRequest', requireSameOrigin(config.publicUrl))
  healthRoutes(app, { isReady: () => ready, metrics })
  catalogueRoutes(app, {
    identify,
    storage,
    readable,
    metadataOf,
    nameOf: engine.nameOf,
  })
  changesRoute(app, { identify, storage, readable, answers: new Answers(storage, live.document) })
  approvedRoutes(app, { identify, readable, frozen: engine.frozen })
  await app.register(attachmentRoutes, {
    identify,
    readable,
    readDocument: engine.readDocument,
    files: createAttachmentFiles(engine.database, join(config.dataDir, 'attachments')),
    now: Date.now,
  })
  updatesRoute(app, { identify, readable, live })
  versionRoutes(app, {
    identify,
    storage,
    readable,
    versions: engine.versions,
    metadataOf,
    nameOf: accounts.nameOf,
  })
  const source = { readable, readDocument: engine.readDocument, metadataOf }
  const printer = createPrinter({ chromium: findChromium(config.chromiumPath) })
  minutesRoutes(app, { ...source, identify, printer, today: engine.today })
  await app.register(accountRoutes, { accounts, association: engine.association, demo: demoDoors(storage) })
  importRoutes(app, {
    identify,
    storage,
    readDocument: engine.readDocument,
    submit: live.submit,
    audit: accounts.audit,
    random: randomBytes,
    now: Date.now,
  })
  const commandContext: CommandContext = {
    accounts,
    pipeline,
    metadata: engine.metadata,
    readDocument: engine.readDocument,
    accessTo: (principal, name) => readable.accessTo(principal, name),
    versions: engine.versions,
    submitAs: (user, name, update) => live.submit(name, update, user),
    submitFor: (user, name, update) => live.submit(name, update, user, true),
    frozen: engine.frozen,
    documentNames: storage.names,
    queueMail: engine.queue.add,
    lettersOf: engine.queue.of,
    async renderPdf(reader, text) {
      const model = readMinutes(source, reader, text, engine.today())
      return model ? printer.print(writeHtml(model)) : { ok: false, code: 'failed' }
    },
    publicUrl: config.publicUrl,
    association: engine.association,
    now: Date.now,
    random: randomBytes,
    convocations: engine.convocations,
    people: engine.people,
  }
  await app.register(commandRoutes, commandContext)
  const remindOwners = createReminders(engine.database, commandContext)
  const reminders = scheduleReminders(
    [() => accounts.atomically(() => engine.convocations.remindDue()), () => remindOwners(engine.today())],
    { now: engine.now, recovering: () => storage.setting(RECOVERING) !== null, alarm: metrics.alarm },
  )
  convocationRoutes(app, {
    identify,
    convocations: engine.convocations,
    queue: engine.queue,
    metadataOf: engine.meetingOf,
    hasMailServer: config.smtpUrl !== null,
  })
  answerRoutes(app, {
    links: engine.links,
    people: engine.people,
    readDocument: engine.readDocument,
    metadataOf: engine.meetingOf,
    submit: live.submit,
    association: engine.association.name,
    now: engine.now,
    today: engine.today,
  })
  await pages(app, DIST)

  const sockets = attachSockets(app.server, {
    hocuspocus: live.hocuspocus,
    async identify(headers) {
      const session = await accounts.sessionOf(headers)
      return session && { user: session.user.id, name: session.user.name }
    },
    isOwnOrigin: (origin, host) => origin === undefined || isOurs(config.publicUrl, origin, host),
    alarm: metrics.alarm,
    elapsed: () => performance.now(),
  })
  accounts.onSessionsEnded((user) => void sockets.recheckOf(user))
  metrics.watch({
    head: storage.head,
    sockets: sockets.count,
    documents: () => live.hocuspocus.documents.size,
    counts: () => pipeline.counts,
  })

  return {
    app,
    async listen(): Promise<number> {
      await app.listen({ port: config.port, host: config.host })
      ready = true
      engine.queue.wake()
      const address = app.server.address()
      return typeof address === 'object' && address ? address.port : config.port
    },
    /** Not ready → no new work → sockets closed → everything that was accepted is durable → closed. */
    async close(): Promise<void> {
      ready = false
      backups.stop()
      reminders.stop()
      await sockets.close(CLOSE_SPREAD_MS, Math.random)
      await app.close()
      await engine.close()
      release()
    },
  }
}

const doors = z.array(z.object({ email: z.string(), name: z.string(), role: z.string(), what: z.string() }))

/** The doors of a data folder that was made as a demo, or null. */
function demoDoors(storage: Engine['storage']) {
  const stored = storage.setting('demo')
  return stored === null ? null : z.parse(doors, JSON.parse(stored))
}

function createMetadata(storage: Engine['storage']) {
  const kept = new Map<string, unknown>()
  function get(subject: string): unknown {
    if (!kept.has(subject)) kept.set(subject, storage.metadata(subject))
    return kept.get(subject)
  }
  return {
    get,
    set(subject: string, metadata: unknown): void {
      storage.setMetadata(subject, metadata)
      kept.set(subject, metadata)
    },
    of(name: string): unknown {
      const parsed = parseName(name)
      const subject = parsed && documentTypes[parsed.type].subject
      return subject ? get(`${subject}:${parsed.key}`) : null
    },
  }
}
