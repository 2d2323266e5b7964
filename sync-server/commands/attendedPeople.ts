import { readRecord } from '#domain'
import type * as Y from 'yjs'

const PRESENT: ReadonlySet<unknown> = new Set(['inRoom', 'remote', 'represented'])

/** Ids of those who were there or represented, and of those who came in their place. */
export function attendedPeople(document: Y.Doc, meeting: string): string[] {
  const attendance = readRecord(document, 'meeting', 'Meeting', meeting)?.entries.get('attendance') ?? []
  const people = new Set<string>()
  for (const { id, value } of attendance) {
    if (!PRESENT.has(value['status'])) continue
    people.add(id)
    if (value['status'] === 'represented' && typeof value['representedBy'] === 'string') {
      people.add(value['representedBy'])
    }
  }
  return [...people].sort()
}
