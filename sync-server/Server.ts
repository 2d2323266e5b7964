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
import { documentTypes, parseName, type Metadata } from '#domain'
import { createAccounts } from './accounts/accounts.ts'
import { isOurs, requireSameOrigin } from './accounts/requireSameOrigin.ts'
import { accountRoutes } from './accounts/routes.ts'
import { sessionSecret } from './accounts/secret.ts'
import { catalogueRoutes } from './api/catalogue.ts'
import { changesRoute } from './api/changes.ts'
import { healthRoutes } from './api/health.ts'
import type { Identify } from './api/identify.ts'
import { pages } from './api/pages.ts'
import { updatesRoute } from './api/updates.ts'
import { commandRoutes } from './commands/routes.ts'
import type { Config } from './config.ts'
import { importRoutes } from './import/importRoutes.ts'
import { createMail } from './mail/mail.ts'
import { createMetrics } from './operations/metrics.ts'
import { migrateDocuments } from './operations/migrateDocuments.ts'
import { RECOVERING } from './operations/restoreBackup.ts'
import { claimDataDir } from './operations/runningServer.ts'
import { scheduleBackups } from './operations/scheduleBackups.ts'
import { startCheckpoints } from './storage/checkpoints.ts'
import { createPrinter } from './publishing/createPrinter.ts'
import { findChromium } from './publishing/findChromium.ts'
import { minutesRoutes } from './publishing/minutesRoutes.ts'
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
  const { principalOf } = accounts
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
    metadataOf: metadataOf.of,
    alarm,
    elapsed,
    now,
    recovering: () => storage.setting(RECOVERING) !== null,
    onCommitted: (committed) => {
      const names = new Set(committed.map(({ document }) => document.name))
      live.flush(names)
      push.announce(names)
    },
  })
  accounts.onGrantsChanged(() => live.refreshRights())
  migrateDocuments(storage, alarm, now())

  return {
    database,
    storage,
    accounts,
    mail,
    association,
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
    readDocument(name: string): Y.Doc | null {
      const type = parseName(name)?.type
      if (!type || !storage.has(name)) return null
      const doc = live.document(name) ?? new Y.Doc()
      if (doc !== live.document(name)) loadDocument(doc, name, type, storage, alarm)
      return doc
    },
    async close(): Promise<void> {
      await pipeline.drained()
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
  const backups = scheduleBackups(storage, join(config.dataDir, 'backups'), metrics.alarm)
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
    nameOf: (user) => accounts.nameOf(user) ?? '',
  })
  changesRoute(app, { identify, storage, readable, answers: new Answers(storage, live.document) })
  updatesRoute(app, { identify, readable, live })
  minutesRoutes(app, {
    identify,
    readable,
    readDocument: engine.readDocument,
    metadataOf,
    printer: createPrinter({ chromium: findChromium(config.chromiumPath) }),
    now: Date.now,
  })
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
  await app.register(commandRoutes, {
    accounts,
    pipeline,
    metadata: engine.metadata,
    readDocument: engine.readDocument,
    submitAs: (user, name, update) => live.submit(name, update, user),
    random: randomBytes,
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
      const address = app.server.address()
      return typeof address === 'object' && address ? address.port : config.port
    },
    /** Not ready → no new work → sockets closed → everything that was accepted is durable → closed. */
    async close(): Promise<void> {
      ready = false
      backups.stop()
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
