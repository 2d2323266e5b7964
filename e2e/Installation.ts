import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

export interface InstallationOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Program and arguments put before the server, such as strace's. */
  readonly wrapper?: readonly string[]
  readonly port?: number
  /** Program of the server and its arguments, the product's own unless a fault is built into it. */
  readonly server?: readonly string[]
  /** Holds the data folder instead of the temporary folder, such as a file system made to be full. */
  readonly folder?: string
}

let template: string | null = null

/** A demo data folder, made once and copied for each installation. */
function demoFolder(): string {
  if (template) return template
  const folder = temporaryFolder()
  const made = spawnSync(process.execPath, ['sync-server/demo.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (made.status !== 0) throw new Error('the demonstration could not be made')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return (template = folder)
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tour-de-table-'))
}

/** One installation of the product with the demo in it, run as an operator does: a process and a data folder. */
export class Installation {
  readonly dataDir: string
  readonly options: InstallationOptions
  port = 0
  private child: ChildProcess | null = null

  constructor(options: InstallationOptions = {}) {
    this.options = options
    this.dataDir = options.folder ?? temporaryFolder()
    cpSync(demoFolder(), this.dataDir, { recursive: true })
    this.port = options.port ?? 0
    process.once('exit', () => this.child?.kill('SIGKILL'))
  }

  static async started(options: InstallationOptions = {}): Promise<Installation> {
    const installation = new Installation(options)
    await installation.start()
    return installation
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number {
    return this.child?.pid ?? 0
  }

  /** Starts the server, on the port of the last time. */
  async start(): Promise<void> {
    const [program, ...args] = [
      ...(this.options.wrapper ?? []),
      process.execPath,
      ...(this.options.server ?? ['sync-server/main.ts']),
    ]
    const child = spawn(program ?? process.execPath, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        LOG_LEVEL: 'fatal',
        ...this.options.env,
        DATA_DIR: this.dataDir,
        PORT: String(this.port),
        PUBLIC_URL: `http://127.0.0.1:${this.port || 3000}`,
      },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.child = child
    this.port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message: { port: number }) => resolve(message.port))
      child.once('exit', (code) => reject(new Error(`the server stopped with code ${code}`)))
    })
  }

  /** Ends the process as a power cut would, and waits until it is gone. */
  kill(): Promise<void> {
    return this.end('SIGKILL')
  }

  /** Asks the process to stop, and waits until it is gone. */
  stop(): Promise<void> {
    return this.end('SIGTERM')
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  /** Signs in through a door of the demo; answers the session cookie. */
  async enter(email: string): Promise<string> {
    const answer = await fetch(`${this.url}/api/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
      signal: AbortSignal.timeout(30_000),
    })
    if (!answer.ok) throw new Error(`the door of ${email} answered ${answer.status}`)
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }

  private end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this
    this.child = null
    if (!child || child.exitCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  }
}

/** Doors of the demo that harnesses use; see `domain/demo/accounts.ts`. */
export const DOORS = {
  director: 'antoine.delcourt@amd92.example',
  marie: 'marie.lenormand@amd92.example',
  samir: 'samir.benaissa@amd92.example',
} as const
