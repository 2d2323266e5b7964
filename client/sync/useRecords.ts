import { mapRoot, parseName, readRecord, readRecords, type ReadRecord, type RecordName } from '#domain'
import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { OpenDocument } from './workspace.ts'

/** One record, read again whenever it changes. Null when nothing is under that id. */
export function useRecord(document: OpenDocument, record: RecordName, id: string): ReadRecord | null {
  const source = useMemo(() => {
    const touches = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): boolean =>
      events.some(({ path, changes }) => (path.length === 0 ? changes.keys.has(id) : path[0] === id))
    const forget = (): void => {}
    return observed(document, record, touches, forget, (type) => readRecord(document.doc, type, record, id))
  }, [document, record, id])
  return useSyncExternalStore(source.subscribe, source.read) ?? null
}

/** Every record of one kind, archived ones included; unchanged ones keep their identity. None of no document. */
export function useRecords(document: OpenDocument | null, record: RecordName): readonly ReadRecord[] {
  const source = useMemo(() => {
    if (!document) return NOTHING
    const changed = new Set<string>()
    const known = new Map<string, ReadRecord>()
    const touches = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): boolean => {
      for (const { path, changes } of events) {
        if (path.length > 0) changed.add(String(path[0]))
        else for (const id of changes.keys.keys()) changed.add(id)
      }
      return true
    }
    const forget = (): void => known.clear()
    return observed(document, record, touches, forget, (type) => {
      const read =
        known.size === 0
          ? readRecords(document.doc, type, record)
          : reread(document.doc, type, record, known, changed)
      changed.clear()
      known.clear()
      for (const each of read) known.set(each.id, each)
      return read
    })
  }, [document, record])
  return useSyncExternalStore(source.subscribe, source.read) ?? NONE
}

const NONE: readonly ReadRecord[] = []
const NOTHING = { subscribe: () => () => {}, read: () => NONE }

type TypeOfDocument = Parameters<typeof readRecord>[1]
type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[]

/** A snapshot that stays the same object until something that it shows has changed. */
function observed<T>(
  document: OpenDocument,
  record: RecordName,
  touches: (events: Events) => boolean,
  forget: () => void,
  readNow: (type: TypeOfDocument) => T,
): { subscribe: (listener: () => void) => () => void; read: () => T | undefined } {
  const type = parseName(document.name)?.type
  const root = mapRoot(document.doc, record)
  let stale = true
  let seen: T | undefined
  return {
    read: () => {
      if (stale && type) seen = readNow(type)
      stale = false
      return seen
    },
    subscribe: (listener) => {
      const observe = (events: Events): void => {
        if (!touches(events)) return
        stale = true
        listener()
      }
      // What happened between the first reading and now went unobserved.
      forget()
      stale = true
      root?.observeDeep(observe)
      return () => root?.unobserveDeep(observe)
    },
  }
}

function reread(
  doc: Y.Doc,
  type: TypeOfDocument,
  record: RecordName,
  known: ReadonlyMap<string, ReadRecord>,
  changed: ReadonlySet<string>,
): ReadRecord[] {
  const found: ReadRecord[] = []
  mapRoot(doc, record)?.forEach((_value, id) => {
    const same = changed.has(id) ? undefined : known.get(id)
    const read = same ?? readRecord(doc, type, record, id)
    if (read) found.push(read)
  })
  return found
}
