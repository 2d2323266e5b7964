import { formatName } from '../documents/name.ts'
import type { MeetingMetadata } from '../documents/metadata.ts'
import { entryKey } from '../records/entryKey.ts'
import { createRecord } from '../records/write.ts'
import type { Json } from '../schema/field.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import { speakers, type DemoMeeting } from './DemoMeeting.ts'
import { ofPlace } from './ofPlace.ts'

/** The document of a meeting: its header, agenda and attendance. */
export function writeMeeting(documents: DemoDocuments, meeting: DemoMeeting): void {
  const { id, title, date, start, end, mode, host, agenda, presences } = meeting
  const content: Record<string, Json> = { title, date, start, end, mode }
  content['place'] = host ? `Hôtel de ville ${ofPlace(host.homeName)}` : 'Visioconférence'
  if (host) content['host'] = host.home
  for (const [index, point] of agenda.entries()) {
    content[entryKey('agenda', point.id)] = {
      title: point.title,
      position: `a${index}`,
      level: 1,
      minutes: point.minutes,
    }
  }
  for (const { person, status, representedBy } of presences) {
    content[entryKey('attendance', person.id)] = {
      status,
      area: person.home,
      ...(representedBy && { representedBy: representedBy.id }),
    }
  }
  const doc = documents.open(formatName('meeting', id))
  createRecord({ doc, type: 'meeting', record: 'Meeting', id }, content)
}

export function meetingMetadata(meeting: DemoMeeting): MeetingMetadata {
  const { kind, network, convened, minutes, people } = meeting
  return {
    subject: 'meeting',
    kind,
    network,
    convened,
    minutes: minutes ?? 'draft',
    people: people.map(({ id }) => id),
    attended: [...new Set(speakers(meeting).map(({ id }) => id))],
  }
}
