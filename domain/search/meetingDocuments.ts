import type * as Y from 'yjs'
import { areaName, type Directory } from '../directory/directory.ts'
import { textOf } from '../directory/stored.ts'
import { readRecord } from '../records/read.ts'
import { passagesOf } from './passages.ts'
import type { SearchDocument } from './SearchDocument.ts'
import { numericKeys, spokenDate } from './spokenDate.ts'

/** A meeting as results call it: «Réseau Culture, 17 mars 2021». Null while its document is not held. */
export interface MeetingHeader {
  readonly title: string
  readonly date: string | undefined
}

export function meetingHeader(doc: Y.Doc, id: string): MeetingHeader | null {
  const meeting = readRecord(doc, 'meeting', 'Meeting', id)
  if (!meeting) return null
  return { title: textOf(meeting.values.get('title')) ?? '', date: textOf(meeting.values.get('date')) }
}

/** What can be found of a meeting: its title, date, place and agenda. */
export function meetingDocument(
  doc: Y.Doc,
  id: string,
  directory: Pick<Directory, 'byId'>,
): SearchDocument | null {
  const meeting = readRecord(doc, 'meeting', 'Meeting', id)
  if (!meeting || meeting.values.has('archivedAt')) return null
  const title = textOf(meeting.values.get('title')) ?? ''
  const date = textOf(meeting.values.get('date'))
  const place = textOf(meeting.values.get('place'))
  const host = areaName(directory, textOf(meeting.values.get('host')))
  const agenda = (meeting.entries.get('agenda') ?? []).map(({ value }) => textOf(value['title']) ?? '')
  return {
    id: `meeting/${id}`,
    family: 'meetings',
    target: { kind: 'meeting', id },
    title,
    subtitle: [date && spokenDate(date), place, host].filter(Boolean).join(', '),
    fields: {
      name: title,
      place: [place, host].filter(Boolean).join(', '),
      text: [title, ...agenda].join('. '),
      code: date ? numericKeys(date) : '',
    },
  }
}

/** The passages of a meeting's minutes: each intervention, decision, action, or paragraph by itself. */
export function minutesDocuments(doc: Y.Doc, id: string, header: MeetingHeader | null): SearchDocument[] {
  const where = [header?.title, header?.date && spokenDate(header.date)].filter(Boolean).join(', ')
  return passagesOf(doc).map(({ key, title, name, place, text }) => ({
    id: `minutes/${id}/${key}`,
    family: 'minutes',
    target: { kind: 'meeting', id, passage: key },
    title: title || header?.title || '',
    subtitle: where,
    fields: { name, place, text, code: header?.date ? numericKeys(header.date) : '' },
  }))
}
