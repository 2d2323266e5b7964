import { resolve } from 'node:path'
import * as z from 'zod/mini'

/** The operator's contract: every setting comes from the environment, once, at start. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The address that people use, without trailing slash. */
  readonly publicUrl: string
  readonly smtpUrl: string | null
  readonly chromiumPath: string | null
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly sentence: string }

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65535))

/** Reads the environment; a wrong variable gives one sentence that names it and says what to do. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsedPort = z.safeParse(port, env['PORT'] || '3000')
  if (!parsedPort.success) return wrong(`PORT must be a number from 0 to 65535, not “${env['PORT']}”.`)
  const host = env['HOST'] || '127.0.0.1'
  const publicUrl = (env['PUBLIC_URL'] || `http://${host}:${parsedPort.data}`).replace(/\/+$/, '')
  if (!isHttp(publicUrl)) return wrong(`PUBLIC_URL must be an http or https address, not “${publicUrl}”.`)
  if (env['DATABASE_URL']) {
    return wrong('DATABASE_URL is set, but this version keeps its data in DATA_DIR only: unset DATABASE_URL.')
  }
  if (env['REDIS_URL'])
    return wrong('REDIS_URL is set, but this version runs as one process: unset REDIS_URL.')
  const oidc = Object.keys(env).find((name) => name.startsWith('OIDC_') && env[name])
  if (oidc)
    return wrong(`${oidc} is set, but this version signs in by e-mail and password only: unset ${oidc}.`)
  const smtpUrl = env['SMTP_URL'] || null
  if (smtpUrl && !/^smtps?:\/\/[^\s]+$/.test(smtpUrl)) {
    return wrong('SMTP_URL must look like smtp://user:password@host:587.')
  }
  const logLevel = LOG_LEVELS.find((level) => level === (env['LOG_LEVEL'] || 'info'))
  if (!logLevel) return wrong(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not “${env['LOG_LEVEL']}”.`)
  return {
    ok: true,
    config: {
      port: parsedPort.data,
      host,
      dataDir: resolve(env['DATA_DIR'] || './data'),
      publicUrl,
      smtpUrl,
      chromiumPath: env['CHROMIUM_PATH'] || null,
      logLevel,
    },
  }
}

function wrong(sentence: string): ConfigResult {
  return { ok: false, sentence }
}

function isHttp(url: string): boolean {
  return /^https?:\/\/[^/\s]+$/.test(url) && URL.canParse(url)
}
