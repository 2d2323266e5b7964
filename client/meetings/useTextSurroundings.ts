import { meetingKinds, quorum, readAttendance, type ReadRecord } from '#domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openAttachment } from '../attachments/openAttachment.ts'
import { useDirectory } from '../directory/useDirectory.ts'
import type { AnnexFile, Surroundings } from '../editor/LiveContext.ts'
import { formatDay } from '../i18n/formatDate.ts'
import { attendanceRows } from './attendanceRows.ts'
import { meetingFacts, meetingName } from './describeMeeting.ts'
import { useReachable } from '../sync/hooks.ts'
import { useMeeting } from './MeetingContext.ts'
import { useMeetings } from './useMeetings.ts'

/** What the minutes' editor offers and ties its blocks to: this meeting, the directory, the other meetings. */
export function useTextSurroundings(): Surroundings {
  const { id, record, metadata, speakers, present, facts, points, communes, call } = useMeeting()
  const { waiting, onFloor } = call
  const reachable = useReachable()
  const { i18n } = useTranslation()
  const { meetings } = useMeetings()
  const { byId } = useDirectory()
  const standIns = useMemo(() => {
    const known = new Map(speakers.map((speaker) => [speaker.person, speaker]))
    const pairs = readAttendance(record).map(({ person, status, representedBy }) =>
      status === 'represented' && representedBy ? ([representedBy, known.get(person)] as const) : null,
    )
    return new Map(pairs.flatMap((pair) => (pair?.[1] ? [[pair[0], pair[1]] as const] : [])))
  }, [record, speakers])
  const files = useMemo(() => attachedFiles(record), [record])
  const queue = useMemo(() => waiting.map(({ speaker }) => speaker), [waiting])
  const reached = useMemo(() => {
    const rule = metadata && meetingKinds[metadata.kind].quorum
    const rows = attendanceRows(record, metadata, { byId }).filter(({ convened }) => convened)
    return rule ? quorum(rule, rows) : null
  }, [record, metadata, byId])
  const others = useMemo(
    () =>
      meetings
        .filter((meeting) => meeting.id !== id)
        .map((meeting) => {
          const { title, date } = meetingFacts(meeting.record)
          const name = meetingName(title, meeting.metadata?.kind ?? null, i18n.language)
          return { id: meeting.id, date, label: `${name}, ${formatDay(date, 'fr')}` }
        })
        .toSorted((a, b) => b.date.localeCompare(a.date)),
    [meetings, id, i18n.language],
  )
  return useMemo(
    () => ({
      speakers,
      present,
      queue,
      onFloor,
      standIns,
      on: facts.date,
      points,
      communes: communes.names,
      meetings: others,
      files,
      quorum: reached,
      openFile: reachable ? (file) => openAttachment(id, file) : null,
    }),
    [
      id,
      reachable,
      reached,
      speakers,
      present,
      queue,
      onFloor,
      standIns,
      facts.date,
      points,
      communes,
      others,
      files,
    ],
  )
}

function attachedFiles(record: ReadRecord): AnnexFile[] {
  return (record.entries.get('attachments') ?? []).flatMap(({ value: { name, size, type, hash } }) =>
    typeof name === 'string' && typeof size === 'number' && typeof hash === 'string'
      ? [{ name, size, type: typeof type === 'string' ? type : '', hash }]
      : [],
  )
}
