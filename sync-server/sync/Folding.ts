import * as Y from 'yjs'
import { parseName } from '#domain'
import type { Storage } from '../storage/storage.ts'
import type { Alarm } from './alarm.ts'
import { loadDocument } from './loadDocument.ts'

/** Rows are kept this long after they were written: copies on devices are wiped at 30 days. */
const HORIZON_MS = 35 * 24 * 3600 * 1000
const ROWS_BEFORE_FOLD = 200

/** Folds the log of a document into its snapshot, so that opening it costs what it weighs, not what it lived. */
export class Folding {
  private readonly storage: Storage
  private readonly alarm: Alarm
  private readonly now: () => number

  constructor(storage: Storage, alarm: Alarm, now: () => number) {
    this.storage = storage
    this.alarm = alarm
    this.now = now
  }

  /** Folds `name` if enough rows wait, or in any case with `force`. A document with an unreadable row is left as it is. */
  fold(name: string, force = false): boolean {
    const type = parseName(name)?.type
    const waiting = this.storage.unfolded(name)
    if (!type || waiting === 0 || (!force && waiting < ROWS_BEFORE_FOLD)) return false
    const doc = new Y.Doc()
    try {
      const seq = this.storage.head()
      if (!loadDocument(doc, name, type, this.storage, this.alarm)) return false
      this.storage.fold(name, seq, Y.encodeStateAsUpdateV2(doc), this.now() - HORIZON_MS)
      return true
    } catch (error) {
      this.alarm('fold-failed', { document: name, error })
      return false
    } finally {
      doc.destroy()
    }
  }

  foldAll(): number {
    let folded = 0
    for (const name of this.storage.names()) if (this.fold(name, true)) folded++
    return folded
  }
}
