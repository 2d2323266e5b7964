import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { createRecord, type Catalogue } from '#domain'
import { DOORS, Installation } from '../Installation.ts'
import { LiveClient } from '../LiveClient.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { Ledger } from './Ledger.ts'
import { post } from './writeNotes.ts'

const ROOT = join(import.meta.dirname, '../..')
const DOCUMENT = 'staffNotes.all.1'
const WAIT_MS = 15_000

/** A backup while people write, then a restore of it: what a client still holds comes back, whoever wrote it. */
export const restore: Fault = { name: 'restore', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started()
  const ledger = new Ledger()
  const faults: string[] = []
  let afterBackup = 0
  try {
    const { url, dataDir } = installation
    const marie = writer(url, await installation.enter(DOORS.marie), ledger, 'm')
    const samir = writer(url, await installation.enter(DOORS.samir), ledger, 's')
    await delay(300)
    const backup = await script('backup.ts', dataDir)
    if (backup !== 0) faults.push(`the backup ended with ${backup}`)
    const held = ledger.count
    await delay(short ? 700 : 5_000)
    await Promise.all([marie.settle(), samir.settle()])
    afterBackup = ledger.count - held
    const before = await catalogue(installation)
    await until(() => marie.client.doc.getMap('Note').size === samir.client.doc.getMap('Note').size)
    marie.client.close()
    samir.client.close()
    await installation.stop()

    const [file] = readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.sqlite'))
    const restored = await script('restore.ts', dataDir, join(dataDir, 'backups', file ?? ''))
    if (restored !== 0) faults.push(`the restore ended with ${restored}`)
    await installation.start()
    if ((await catalogue(installation)).log === before.log) faults.push('the log has kept its identity')
    const cookie = await installation.enter(DOORS.marie)
    const lacking = await ledger.missing(url, cookie)
    if (lacking === 0) faults.push('the backup lacks nothing: the drill proves nothing')

    // Marie alone comes back: she holds what Samir wrote, too.
    const back = new LiveClient(url, cookie, DOCUMENT, marie.client.doc)
    await back.synced()
    let missing = lacking
    for (const end = Date.now() + WAIT_MS; missing > 0 && Date.now() < end; await delay(50))
      missing = await ledger.missing(url, cookie)
    if (missing > 0) faults.push(`${missing} acknowledged notes, still held by a client, did not come back`)
    const again = await post(url, cookie, DOCUMENT, Y.encodeStateAsUpdate(back.doc))
    if (again !== 'ok') faults.push(`the whole copy, posted, was refused: ${again}`)
    back.close()
  } finally {
    await installation.remove()
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  const expected = 'a new log, and 0 lost of what was acknowledged and is still held by a client'
  return {
    tried: ledger.count,
    lost: faults.length,
    expected,
    seed,
    figures: { 'after the backup': afterBackup },
  }
}

/** Someone who writes a note every 10 ms until settled. */
function writer(url: string, cookie: string, ledger: Ledger, prefix: string) {
  const client = new LiveClient(url, cookie, DOCUMENT)
  const written: string[] = []
  let count = 0
  client.provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number === 0) ledger.add(DOCUMENT, written.splice(0))
  })
  const timer = setInterval(() => {
    if (!client.provider.synced) return
    const id = `r${prefix}${count++}`
    written.push(id)
    createRecord({ doc: client.doc, type: 'staffNotes', record: 'Note', id }, { text: id })
  }, 10)
  return {
    client,
    async settle(): Promise<void> {
      clearInterval(timer)
      await until(() => !client.provider.hasUnsyncedChanges)
    },
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + WAIT_MS; !condition() && Date.now() < end;) await delay(5)
}

async function catalogue(installation: Installation): Promise<Catalogue> {
  const cookie = await installation.enter(DOORS.marie)
  const answer = await fetch(`${installation.url}/api/catalogue`, { headers: { cookie } })
  return (await answer.json()) as Catalogue
}

/** Runs a command of the operator on a data folder; answers its exit code. */
function script(name: string, dataDir: string, ...args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [`sync-server/${name}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve) => child.once('exit', resolve))
}
