import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOORS, Installation, type InstallationOptions } from '../Installation.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { Neighbour } from './Neighbour.ts'

const DOCUMENT = 'staffNotes.all.1'
/** What an acknowledgement holds on the wire, as strace prints it: the address, the type, «applied». */
const ACKNOWLEDGED = hex(Buffer.concat([Buffer.from(DOCUMENT), Buffer.from([8, 1])]))
const ATTACH_MS = 10_000

/** With strace: every commit waits for its fdatasync before it is acknowledged; without it, the check fails. */
export const durability: Fault = { name: 'durability', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const expected =
    'an fdatasync of the log between each append and its acknowledgement, none with synchronous=OFF'
  if (!hasStrace()) return { tried: 0, lost: 0, expected: `not available: strace. ${expected}`, seed }
  const commits = short ? 10 : 200
  const full = await unsynced(commits, {})
  const off = await unsynced(commits, { server: ['e2e/faults/faultyServer.ts', 'synchronous-off'] })
  return {
    tried: full.acknowledged,
    lost: full.unsynced,
    expected,
    seed,
    holds: full.unsynced === 0 && full.acknowledged === commits && off.unsynced === commits,
    figures: { 'unsynced with OFF': `${off.unsynced} of ${off.acknowledged}` },
  }
}

function hasStrace(): boolean {
  if (spawnSync('strace', ['-V']).status === 0) return true
  if (process.getuid?.() !== 0) return false
  spawnSync('apt-get', ['install', '-y', 'strace'], { timeout: 120_000 })
  return spawnSync('strace', ['-V']).status === 0
}

/** Writes `commits` edits one after the other; answers how many were acknowledged, and how many before a sync. */
async function unsynced(commits: number, options: InstallationOptions) {
  const installation = await Installation.started(options)
  try {
    const cookie = await installation.enter(DOORS.marie)
    const writer = await Neighbour.in(DOCUMENT, installation.url, cookie)
    const trace = join(installation.dataDir, 'trace')
    const strace = await attach(installation.pid, trace)
    for (let i = 0; i < commits; i++) await writer.write()
    await detach(strace)
    await writer.stop()
    return judge(readFileSync(trace, 'utf8'))
  } finally {
    await installation.remove()
  }
}

async function attach(pid: number, trace: string): Promise<ChildProcess> {
  const calls = 'trace=fdatasync,fsync,pwrite64,write,writev,sendto,sendmsg'
  const args = ['-f', '-y', '-xx', '-s', '96', '-e', calls, '-o', trace, '-p', String(pid)]
  const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('strace did not attach')), ATTACH_MS)
    strace.stderr?.on('data', (text: Buffer) => {
      if (!text.includes('attached')) return
      clearTimeout(timer)
      resolve()
    })
  })
  return strace
}

function detach(strace: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    strace.once('exit', () => resolve())
    strace.kill('SIGINT')
  })
}

function judge(trace: string): { acknowledged: number; unsynced: number } {
  let acknowledged = 0
  let unsynced = 0
  let state: 'nothing' | 'appended' | 'synced' = 'nothing'
  for (const line of trace.split('\n')) {
    if (line.includes('pwrite64(') && isLog(line)) state = 'appended'
    else if (/f(data)?sync\(/.test(line) && isLog(line) && state === 'appended') state = 'synced'
    else if (line.includes(ACKNOWLEDGED)) {
      acknowledged++
      if (state !== 'synced') unsynced++
      state = 'nothing'
    }
  }
  return { acknowledged, unsynced }
}

const isLog = (line: string): boolean =>
  line.includes('.sqlite-wal') || line.includes(hex(Buffer.from('.sqlite-wal')))

function hex(bytes: Buffer): string {
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
