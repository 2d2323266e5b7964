import {
  communesRepresented,
  isThere,
  readAgenda,
  readAttendance,
  type Access,
  type AgendaPoint,
  type ReadRecord,
  type RecordRef,
} from '#domain'
import type { Editor } from '@tiptap/core'
import { useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { CallStrip } from '../call/CallStrip.tsx'
import { CallSwitch } from '../call/CallSwitch.tsx'
import { CallTag } from '../call/CallTag.tsx'
import { useCall } from '../call/useCall.ts'
import { useConsistency } from '../consistency/useConsistency.ts'
import { useComments } from '../comments/useComments.ts'
import { useDirectory } from '../directory/useDirectory.ts'
import { Recapitulation } from '../recapitulation/Recapitulation.tsx'
import { ExportMenu } from '../exchange/ExportMenu.tsx'
import { useSession } from '../session/useSession.ts'
import { useDocument, useKeeps, useRecord } from '../sync/hooks.ts'
import type { OpenDocument } from '../sync/workspace.ts'
import { AgendaColumn } from './AgendaColumn.tsx'
import { ClosedMeeting } from './ClosedMeeting.tsx'
import { ConvokeNotice } from './ConvokeNotice.tsx'
import { meetingFacts, meetingMoment, meetingName } from './describeMeeting.ts'
import css from './meeting.module.css'
import type { MeetingEntry } from './meetingEntries.ts'
import { MeetingContext, type MeetingOnScreen } from './MeetingContext.ts'
import { MeetingHeader } from './MeetingHeader.tsx'
import { MinutesActions } from './MinutesActions.tsx'
import { MinutesPane } from './MinutesPane.tsx'
import { RefusedNotice } from './RefusedNotice.tsx'
import { SideColumn } from './SideColumn.tsx'
import { useColleagues, useShowOnPage } from './useColleagues.ts'
import { useCommunes } from './useCommunes.ts'
import { useMeetingView } from './useMeetingView.ts'
import { useShowPassage } from './useShowPassage.ts'
import { useSpeakers } from './useSpeakers.ts'
import { ViewBar } from './ViewBar.tsx'

interface Props {
  readonly entry: MeetingEntry
  readonly document: OpenDocument
  readonly access: Access
}

export function OpenMeeting(props: Props): ReactElement {
  const record = useRecord(props.document, 'Meeting', props.entry.id)
  return record ? <ShownMeeting {...props} record={record} /> : <ClosedMeeting listed empty />
}

function ShownMeeting({
  entry,
  document,
  access,
  record,
}: Props & { readonly record: ReadRecord }): ReactElement {
  const { t, i18n } = useTranslation('meetings')
  const { id, metadata } = entry
  const { user } = useSession()
  const directory = useDirectory()
  const speakers = useSpeakers(directory, metadata?.people)
  const communes = useCommunes(directory)
  const minutes = useDocument(entry.minutes)
  const comments = useComments(entry.minutes)
  const keeps = useKeeps()
  const { view, show, attendanceInput } = useMeetingView()
  const text = useRef<HTMLElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  useShowPassage(editor)
  useShowOnPage(document, user.name)
  const colleagues = useColleagues(document, user.id)

  const facts = meetingFacts(record)
  const name = meetingName(facts.title, metadata?.kind ?? null, i18n.language)
  const points = useMemo(() => readAgenda(record), [record])
  const represented = communesRepresented(record, communes.is).length
  const present = useMemo(() => presentPeople(record), [record])
  const editable = access === 'write' && keeps
  const consistency = useConsistency({ entry, record, minutes: minutes.document, communes })
  const target = useMemo<RecordRef>(
    () => ({ doc: document.doc, type: 'meeting', record: 'Meeting', id }),
    [document, id],
  )
  const call = useCall({ target, record, points, speakers, present, minutes })
  const go = (point: AgendaPoint): void => {
    show('text')
    requestAnimationFrame(() => headingOf(text.current, point)?.scrollIntoView({ block: 'start' }))
  }

  const meeting: MeetingOnScreen = {
    id,
    entry,
    document,
    metadata,
    target,
    record,
    facts,
    name,
    points,
    editable,
    speakers,
    present,
    communes,
    minutes,
    call,
    comments,
    editor,
    consistency,
    attendanceInput,
  }
  return (
    <MeetingContext value={meeting}>
      <div className={css['page']} data-view={view} data-own-bar>
        <MeetingHeader
          name={name}
          moment={meetingMoment(facts, i18n.language)}
          represented={represented}
          metadata={metadata}
          colleagues={colleagues}
          call={<CallTag />}
          actions={
            metadata && (
              <>
                <CallSwitch />
                <ExportMenu />
                <MinutesActions id={id} metadata={metadata} />
              </>
            )
          }
        />
        {metadata && <ConvokeNotice metadata={metadata} />}
        <RefusedNotice document={document} />
        <CallStrip />
        <div className={css['columns']}>
          <AgendaColumn target={target} points={points} editable={editable} onGo={go} />
          <section ref={text} className={css['text']} aria-label={t('minutes.title')}>
            <MinutesPane
              minutes={minutes}
              listed={entry.minutesAccess !== 'none'}
              keeps={keeps}
              name={name}
              onEditor={setEditor}
            />
            {minutes.document && (
              <Recapitulation body={minutes.document.doc.getXmlFragment('body')} represented={represented} />
            )}
          </section>
          <SideColumn />
        </div>
        <ViewBar view={view} represented={represented} onView={show} />
      </div>
    </MeetingContext>
  )
}

/** Those who are there, and those who came in the place of somebody. */
function presentPeople(record: ReadRecord): ReadonlySet<string> {
  const there = readAttendance(record).filter(({ status }) => isThere(status))
  return new Set(
    there.map(({ person, status, representedBy }) =>
      status === 'represented' && representedBy ? representedBy : person,
    ),
  )
}

/** The heading of a point in the text: the one made from it, or the one with its words. */
function headingOf(text: HTMLElement | null, { id, title }: AgendaPoint): Element | null {
  const headings = [...(text?.querySelectorAll('h2, h3, h4') ?? [])]
  const made = headings.find((heading) => heading instanceof HTMLElement && heading.dataset['item'] === id)
  return made ?? headings.find((heading) => heading.textContent.trim() === title.trim()) ?? null
}
