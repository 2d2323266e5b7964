import {
  readAnswers,
  readAttendance,
  type Answer,
  type AttendanceStatus,
  type Directory,
  type MeetingMetadata,
  type Presence,
  type ReadRecord,
  type Speaker,
} from '#domain'
import { speakerOf } from './useSpeakers.ts'

/** A line of the attendance sheet. */
export interface AttendanceRow extends Speaker {
  readonly status: AttendanceStatus
  readonly convened: boolean
  /** Who came in their place. */
  readonly representedBy: Speaker | null
  /** `HH:MM`, where they were not there from the beginning to the end. */
  readonly arrivedAt: string | null
  readonly leftAt: string | null
  /** What they answered to the convocation. */
  readonly announced: Answer | null
}

/**
 * Everyone convened or noted, in the order of the communes. Someone who was not convened and of whom nothing
 * is said any more is not listed.
 */
export function attendanceRows(
  record: ReadRecord,
  metadata: MeetingMetadata | null,
  directory: Pick<Directory, 'byId'>,
): AttendanceRow[] {
  const convened = new Set(metadata?.people)
  const noted = new Map(readAttendance(record).map((presence) => [presence.person, presence]))
  const answers = readAnswers(record)
  const find = (person: string): Speaker | null => {
    const row = directory.byId.get(person)
    return row?.kind === 'person' ? speakerOf(row, directory) : null
  }
  return [...new Set([...convened, ...noted.keys()])]
    .flatMap((person): AttendanceRow[] => {
      const presence = noted.get(person)
      const status = presence?.status ?? 'noAnswer'
      if (status === 'noAnswer' && !convened.has(person)) return []
      const speaker = find(person) ?? unknownSpeaker(person)
      const area = presence?.area ?? speaker.area
      const place = directory.byId.get(area)
      return [
        {
          ...speaker,
          area,
          areaName: place?.kind === 'area' ? place.name : speaker.areaName || area,
          status,
          convened: convened.has(person),
          representedBy: representative(presence, find),
          arrivedAt: presence?.arrivedAt ?? null,
          leftAt: presence?.leftAt ?? null,
          announced: answers.get(person) ?? null,
        },
      ]
    })
    .toSorted((a, b) => a.areaName.localeCompare(b.areaName, 'fr') || a.name.localeCompare(b.name, 'fr'))
}

function representative(
  presence: Presence | undefined,
  find: (person: string) => Speaker | null,
): Speaker | null {
  if (presence?.representedBy) return find(presence.representedBy) ?? unknownSpeaker(presence.representedBy)
  return presence?.representedByName ? { ...unknownSpeaker(''), name: presence.representedByName } : null
}

/** Someone of the sheet whom the directory on this device does not hold. */
function unknownSpeaker(person: string): Speaker {
  return { person, area: '', areaName: '', civility: '', name: '', function: '' }
}
