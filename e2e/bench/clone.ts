import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ROOT } from '../../scripts/run.ts'
import type { Figure, Measure } from './Row.ts'

const LIMIT_MS = 10 * 60_000
const POLL_MS = 50

/** One command on a fresh clone until the page answers, then the same command again. */
export const clone: Measure = { group: 'start', name: 'clone', slow: true, run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-clone-'))
  try {
    const start = performance.now()
    const cloned = spawnSync('git', ['clone', '--quiet', ROOT, join(folder, 'clone')], { stdio: 'inherit' })
    if (cloned.status !== 0) throw new Error('the clone failed')
    await serve(folder)
    const first = (performance.now() - start) / 1000
    say(`first start ${first.toFixed(1)} s`)
    const second = (await serve(folder)) / 1000
    return [
      { name: 'git clone and npm start until the page answers', value: first, unit: 's', bar: 180 },
      { name: 'npm start again until the page answers', value: second, unit: 's', bar: 5 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `npm start` in the clone until its page answers; milliseconds. */
async function serve(folder: string): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: join(folder, 'clone'),
    env: { ...process.env, PATH: outerPath(), PORT: String(port), DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    while (performance.now() - start < LIMIT_MS) {
      if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}`)
      if (await answers(`http://127.0.0.1:${port}/`)) return performance.now() - start
      await delay(POLL_MS)
    }
    throw new Error('the page never answered')
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => null)
  return answer?.ok === true && (await answer.text()).includes('<html')
}

/** The path without this installation's own programs: a fresh clone has what the machine has. */
function outerPath(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter)
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
