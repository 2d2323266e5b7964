import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage, openDatabase } from '../../sync-server/storage/sqlite.ts'
import { median } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

const ROUNDS = 200
const RUNS = 5
const UPDATE_BYTES = 40

/** The durable append alone, one commit for one update or for a batch. */
export const append: Measure = { group: 'sync', name: 'append', run: async () => measure() }

function measure(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-append-'))
  const storage = createSqliteStorage(openDatabase(join(folder, 'log.sqlite')))
  const perUpdate = (size: number): number => {
    const row = { name: 'minutes.bench.1', user: 'bench', history: [], newClients: [] }
    const batch = Array.from({ length: size }, () => ({ ...row, update: new Uint8Array(UPDATE_BYTES) }))
    const start = performance.now()
    for (let i = 0; i < ROUNDS; i++) storage.append(batch, i)
    return ((performance.now() - start) * 1000) / (ROUNDS * size)
  }
  try {
    const runs = Array.from({ length: RUNS }, () => ({ single: perUpdate(1), batch: perUpdate(20) }))
    return [
      { name: 'an update by itself', value: median(runs.map(({ single }) => single)), unit: 'µs' },
      { name: 'an update in a batch of 20', value: median(runs.map(({ batch }) => batch)), unit: 'µs' },
    ]
  } finally {
    storage.close()
    rmSync(folder, { recursive: true })
  }
}
