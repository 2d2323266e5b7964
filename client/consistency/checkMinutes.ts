import {
  findings,
  PeopleIndex,
  readBlocks,
  type Directory,
  type Finding,
  type MeetingMetadata,
  type ReadRecord,
} from '#domain'
import type { XmlFragment } from 'yjs'

export interface MinutesOnScreen {
  readonly body: XmlFragment
  readonly record: ReadRecord
  readonly metadata: MeetingMetadata | null
  readonly rows: Directory['byId']
  readonly communes: ReadonlyMap<string, string>
}

/** Made once for a directory, not once for a check. */
const indexes = new WeakMap<Directory['byId'], PeopleIndex>()

/** What does not agree in the minutes as they are now. */
export function checkMinutes({ body, record, metadata, rows, communes }: MinutesOnScreen): Finding[] {
  let people = indexes.get(rows)
  if (!people) {
    people = new PeopleIndex([...rows.values()].filter((row) => row.kind === 'person'))
    indexes.set(rows, people)
  }
  return findings({
    blocks: readBlocks(body),
    meeting: record,
    kind: metadata?.kind ?? null,
    convened: metadata?.people ?? [],
    people,
    communes,
  })
}
