import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { profiles } from '#domain'
import { createAccounts } from './accounts/accounts.ts'
import { emailAddress } from './accounts/emailAddress.ts'
import { initInstallation } from './accounts/initInstallation.ts'
import { personName } from './accounts/personName.ts'
import { sessionSecret } from './accounts/secret.ts'
import { readConfig, type Config } from './config.ts'
import { createMail } from './mail/mail.ts'
import { loadAreas } from './profile/areas.ts'
import { createSqliteStorage, openDatabase } from './storage/sqlite.ts'

const USAGE = `Usage: npm run admin -- init --profile ${Object.keys(profiles).join('|')} --email ADDRESS [--name NAME]
       npm run admin -- link --email ADDRESS`

const OPTIONS = { profile: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' } } as const

const read = readConfig(process.env)
if (!read.ok) stop(read.sentence)
const { command, email, profile: profileId, name } = readArguments(process.argv.slice(2))
if (command === 'init') await init(read.config)
else if (command === 'link') await link(read.config)
else stop(USAGE)

async function init(config: Config): Promise<void> {
  const profile = Object.hasOwn(profiles, profileId) ? profiles[profileId] : undefined
  if (!profile) stop(`--profile must be one of ${Object.keys(profiles).join(', ')}, not “${profileId}”.`)
  if (personName(name || email) === null) stop('--name must be one line of at most 120 characters.')
  makeFolder(config.dataDir)
  const { storage, accounts, close } = await open(config)
  const request = { profile, areas: await loadAreas(profile), email, name: name || email }
  const made = initInstallation({ storage, accounts }, request, Date.now())
  close()
  if (made.ok) return say(`${profile.name}: data folder ${config.dataDir} is ready.`, made.url)
  stop(
    made.code === 'already-made'
      ? `${config.dataDir} already holds data: use “link --email” for a new link, or another DATA_DIR.`
      : `${email} already has an account in ${config.dataDir}: use “link --email” for a new link.`,
  )
}

async function link(config: Config): Promise<void> {
  if (!existsSync(databaseOf(config))) stop(`${config.dataDir} holds no data yet: use “init” first.`)
  const { accounts, close } = await open(config)
  const user = accounts.findByEmail(email)
  const made = user ? accounts.newLink(user.id, null) : null
  close()
  if (!made?.ok) stop(`${email} has no open account in ${config.dataDir}.`)
  const purpose =
    made.purpose === 'invitation' ? 'has not chosen a password yet' : 'may choose another password'
  say(`${email} ${purpose}.`, accounts.linkOf(made.purpose, made.token))
}

async function open(config: Config) {
  const { dataDir, publicUrl: baseUrl, smtpUrl } = config
  try {
    const database = openDatabase(databaseOf(config))
    const storage = createSqliteStorage(database)
    const accounts = await createAccounts({
      database,
      baseUrl,
      secret: sessionSecret(database),
      mail: createMail({ smtpUrl, dataDir, from: 'Tour de table' }),
      association: { name: 'Tour de table', shortName: 'Tour de table' },
      now: Date.now,
    })
    const close = (): void => {
      accounts.close()
      database.close()
    }
    return { storage, accounts, close }
  } catch (error) {
    return stop(`The data folder ${dataDir} cannot be opened: ${messageOf(error)}`)
  }
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    })
    if (positionals.length !== 1) stop(USAGE)
    const address = emailAddress(values.email ?? '')
    if (address === null)
      stop(`--email must be an e-mail address in plain letters, not “${values.email ?? ''}”.`)
    return {
      command: positionals[0],
      email: address,
      profile: values.profile ?? '',
      name: values.name ?? '',
    }
  } catch (error) {
    return stop(`${messageOf(error)}\n${USAGE}`)
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    stop(`The data folder ${dataDir} cannot be made: ${messageOf(error)}`)
  }
}

function databaseOf({ dataDir }: Config): string {
  return join(dataDir, 'tour-de-table.sqlite')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
