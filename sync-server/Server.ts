import { mkdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { DatabaseSync } from 'node:sqlite'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { parseName, type Metadata } from '#domain'
import { createAccounts } from './accounts/accounts.ts'
import { isOurs } from './accounts/requireSameOrigin.ts'
import { demoDoors } from './accounts/demoDoors.ts'
import { accountRoutes } from './accounts/routes.ts'
import { sessionSecret } from './accounts/secret.ts'
import { approvedRoutes } from './approvals/approvedRoutes.ts'
import { createFrozenTexts } from './approvals/FrozenTexts.ts'
import { createAttachmentFiles } from './attachments/AttachmentFiles.ts'
import { attachmentRoutes } from './attachments/attachmentRoutes.ts'
import { catalogueRoutes } from './api/catalogue.ts'
import { changesRoute } from './api/changes.ts'
import { createApp } from './api/createApp.ts'
import { healthRoutes } from './api/health.ts'
import type { Identify } from './api/identify.ts'
import { pages } from './api/pages.ts'
import { updatesRoute } from './api/updates.ts'
import { createContext } from './commands/createContext.ts'
import { commandRoutes } from './commands/routes.ts'
import type { Config } from './config.ts'
import { answerPrincipal } from './convocation/answerPrincipal.ts'
import { createLetters } from './convocation/createLetters.ts'
import { letterRoutes } from './convocation/letterRoutes.ts'
import { importRoutes } from './import/importRoutes.ts'
import { createMail } from './mail/mail.ts'
import { createMetrics } from './operations/metrics.ts'
import { migrateDocuments } from './operations/migrateDocuments.ts'
import { RECOVERING } from './operations/restoreBackup.ts'
import { claimDataDir } from './operations/runningServer.ts'
import { createReminders } from './operations/remindOwners.ts'
import { scheduleBackups } from './operations/scheduleBackups.ts'
import { scheduleReminders } from './operations/scheduleReminders.ts'
import { startCheckpoints } from './storage/checkpoints.ts'
import { createPublishing } from './publishing/createPublishing.ts'
import { minutesRoutes } from './publishing/minutesRoutes.ts'
import { createMetadata } from './storage/createMetadata.ts'
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

  const letters = createLetters({
    accounts,
    database,
    storage,
    mail,
    readDocument,
    metadataOf: metadataOf.get,
    publicUrl: config.publicUrl,
    association: association.name,
    now,
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
    ...letters,
    now,
    /** An account's name, or whose answer was written in their name. */
    nameOf: (user: string): string => letters.nameOf(user) ?? accounts.nameOf(user) ?? '',
    async close(): Promise<void> {
      await letters.queue.stop()
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
  const app = await createApp(config.publicUrl, log)
  const identify: Identify = ({ cookie }) => accounts.sessionOf({ cookie })

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
  const { printer, renderPdf } = createPublishing(source, config.chromiumPath, engine.today)
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
  const commandContext = createContext(engine, config.publicUrl, renderPdf)
  await app.register(commandRoutes, commandContext)
  const remindOwners = createReminders(engine.database, commandContext)
  const reminders = scheduleReminders(
    [() => accounts.atomically(() => engine.convocations.remindDue()), () => remindOwners(engine.today())],
    { now: engine.now, recovering: () => storage.setting(RECOVERING) !== null, alarm: metrics.alarm },
  )
  letterRoutes(app, {
    letters: engine,
    identify,
    readDocument: engine.readDocument,
    submit: live.submit,
    association: engine.association.name,
    hasMailServer: config.smtpUrl !== null,
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
