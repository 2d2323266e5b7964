import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DOORS, Installation } from '../Installation.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { Ledger } from './Ledger.ts'
import { notesUpdate, post } from './writeNotes.ts'

const DOCUMENTS = ['staffNotes.all.1', 'networkNotes.culture.1', 'networkNotes.ess.1'] as const
const SMALL_MB = 14
const ATTEMPTS = 600

/** A file system that is full: edits are refused, nothing acknowledged is lost, and writes pass once there is room. */
export const diskFull: Fault = { name: 'disk-full', run }

async function run({ seed }: FaultOptions): Promise<FaultResult> {
  const disk = smallDisk()
  const installation = new Installation(disk.options)
  const ledger = new Ledger()
  let lost = 0
  let storage = 0
  try {
    await installation.start()
    disk.shrink(installation.pid)
    const { url, pid } = installation
    const cookie = await installation.enter(DOORS.marie)
    let refusedInARow = 0
    for (let i = 0; i < ATTEMPTS && refusedInARow < 5; i++) {
      const document = DOCUMENTS[i % DOCUMENTS.length] ?? DOCUMENTS[0]
      const ids = Array.from({ length: 15 }, (_, k) => `d${i}k${k}`)
      const answer = await post(url, cookie, document, notesUpdate(ids, 'x'.repeat(4_000)))
      if (answer === 'ok') ledger.add(document, ids)
      else if (answer === 'storage') storage++
      refusedInARow = answer === 'storage' ? refusedInARow + 1 : 0
      if (answer === 'rate') await delay(300)
    }
    if (!(await fetch(`${url}/live`)).ok || installation.pid !== pid) lost++
    lost += await ledger.missing(url, cookie)
    disk.enlarge(pid)
    const again = await post(url, cookie, DOCUMENTS[0], notesUpdate(['after']))
    if (again === 'ok') ledger.add(DOCUMENTS[0], ['after'])
    else lost++
    await installation.kill()
    await installation.start()
    lost += await ledger.missing(installation.url, await installation.enter(DOORS.marie))
  } finally {
    await installation.kill()
    disk.remove()
  }
  const expected = `edits refused with “storage” on ${disk.kind}, 0 acknowledged lost, writes pass again with room`
  return {
    tried: ledger.count,
    lost,
    expected,
    seed,
    holds: lost === 0 && storage >= 5,
    figures: { refused: storage },
  }
}

/** A small file system of its own where this account may mount one, else a limit on the size of files. */
function smallDisk() {
  const mount = mkdtempSync(join(tmpdir(), 'tour-de-table-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', mount]).status === 0
  const folder = join(mount, 'data')
  mkdirSync(folder)
  const resize = (mb: number): void => void spawnSync('mount', ['-o', `remount,size=${mb}m`, mount])
  return {
    kind: mounted ? 'a full tmpfs' : 'a limit on file size',
    options: { folder },
    shrink: (pid: number) => (mounted ? resize(SMALL_MB) : limit(pid, SMALL_MB * 1024 * 1024)),
    enlarge: (pid: number) => (mounted ? resize(256) : limit(pid, 'unlimited')),
    remove(): void {
      if (mounted) spawnSync('umount', [mount])
      rmSync(mount, { recursive: true, force: true })
    },
  }
}

function limit(pid: number, bytes: number | string): void {
  spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`])
}
