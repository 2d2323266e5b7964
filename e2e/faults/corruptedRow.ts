import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import { DOORS, Installation } from '../Installation.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { Ledger } from './Ledger.ts'
import { LiveClient } from '../LiveClient.ts'
import { seeded } from './random.ts'
import { notesUpdate, post } from './writeNotes.ts'

const DOCUMENT = 'staffNotes.all.1'
/** More rows than a document may have before it is folded. */
const ROWS = 230

/** A row of the log damaged on disk: the document opens with all others, an alarm is raised, the row is kept. */
export const corruptedRow: Fault = { name: 'corrupted-row', run }

async function run({ seed }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started()
  const random = seeded(seed)
  const damaged = Math.floor(random() * ROWS)
  const ledger = new Ledger()
  const faults: string[] = []
  try {
    let cookie = await installation.enter(DOORS.marie)
    // Kept open, so that the document is not folded before the damage.
    const holder = new LiveClient(installation.url, cookie, DOCUMENT)
    await holder.synced()
    for (let i = 0; i < ROWS; i++) {
      const answer = await post(installation.url, cookie, DOCUMENT, notesUpdate([`c${i}`]))
      if (answer === 'ok' && i !== damaged) ledger.add(DOCUMENT, [`c${i}`])
    }
    await installation.kill()
    holder.close()
    const row = damage(installation, `c${damaged}`)
    await installation.start()
    cookie = await installation.enter(DOORS.marie)
    const missing = await ledger.missing(installation.url, cookie)
    if (missing > 0) faults.push(`${missing} of the other rows are missing from /api/changes`)
    const client = new LiveClient(installation.url, cookie, DOCUMENT, new Y.Doc())
    if (!(await client.synced())) faults.push('the document does not open')
    if (client.doc.getMap('Note').size < ROWS - 1) faults.push('the open document lacks other rows')
    if ((await post(installation.url, cookie, DOCUMENT, notesUpdate(['later']))) !== 'ok')
      faults.push('the document takes no edit any more')
    client.close()
    // The last client has left: the document is unloaded, and folded if it could be.
    await post(installation.url, cookie, DOCUMENT, notesUpdate(['last']))
    const metrics = await (await fetch(`${installation.url}/metrics`)).text()
    if (!/tdt_alarms_total\{kind="bad-row"\} [1-9]/.test(metrics)) faults.push('no alarm in /metrics')
    await installation.stop()
    if (!isKept(installation, row)) faults.push('the row is gone, or folded over')
  } finally {
    await installation.remove()
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  const expected = 'all other rows there, an alarm, the row kept, nothing folded over it'
  return { tried: ledger.count, lost: faults.length, expected, seed }
}

interface DamagedRow {
  readonly seq: number
  readonly data: Uint8Array
}

/** Damages the row that holds this note, with SQLite itself. */
function damage(installation: Installation, id: string): DamagedRow {
  const database = open(installation)
  const rows = database.prepare('select seq, data from log order by seq').all()
  const text = Buffer.concat([Buffer.from([id.length]), Buffer.from(id)])
  const found = rows.find(({ data }) => data instanceof Uint8Array && Buffer.from(data).includes(text))
  if (!found || !(found['data'] instanceof Uint8Array)) throw new Error(`no row holds ${id}`)
  const data = Uint8Array.from(found['data'])
  data.fill(0xff, 2, 12)
  const seq = Number(found['seq'])
  database.prepare('update log set data = ? where seq = ?').run(data, seq)
  database.close()
  return { seq, data }
}

function isKept(installation: Installation, { seq, data }: DamagedRow): boolean {
  const database = open(installation)
  const kept = database.prepare('select data from log where seq = ?').get(seq)?.['data']
  const folded = database
    .prepare('select max(s.seq) seq from snapshot s join log l on l.document = s.document where l.seq = ?')
    .get(seq)
  database.close()
  return (
    kept instanceof Uint8Array &&
    Buffer.from(kept).equals(Buffer.from(data)) &&
    Number(folded?.['seq'] ?? 0) < seq
  )
}

function open({ dataDir }: Installation): DatabaseSync {
  return new DatabaseSync(join(dataDir, 'tour-de-table.sqlite'))
}
