import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './percentile.ts'

const ROUNDS = 200

/** Median milliseconds of an fdatasync after an append of 4 KB, on the disk that installations are made on. */
export function medianFsync(): number {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-fsync-'))
  const file = openSync(join(folder, 'log'), 'a')
  const page = new Uint8Array(4096).fill(1)
  const times: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    times.push(performance.now() - start)
  }
  closeSync(file)
  rmSync(folder, { recursive: true })
  return median(times) ?? 0
}
