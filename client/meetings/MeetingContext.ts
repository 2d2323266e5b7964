import type { AgendaPoint, MeetingMetadata, ReadRecord, RecordRef, Speaker } from '#domain'
import type { Editor } from '@tiptap/core'
import { createContext, useContext, type RefObject } from 'react'
import type { CallOnScreen } from '../call/useCall.ts'
import type { Consistency } from '../consistency/useConsistency.ts'
import type { Comments } from '../comments/useComments.ts'
import type { DocumentStatus } from '../sync/hooks.ts'
import type { OpenDocument } from '../sync/workspace.ts'
import type { MeetingFacts } from './describeMeeting.ts'
import type { MeetingEntry } from './meetingEntries.ts'
import type { Communes } from './useCommunes.ts'

/** The meeting on screen: what every part of its page is made from. */
export interface MeetingOnScreen {
  readonly id: string
  readonly entry: MeetingEntry
  readonly document: OpenDocument
  readonly metadata: MeetingMetadata | null
  /** The Meeting record, where it is edited and as it stands. */
  readonly target: RecordRef
  readonly record: ReadRecord
  readonly facts: MeetingFacts
  /** «Réunion du Réseau Culture». */
  readonly name: string
  readonly points: readonly AgendaPoint[]
  /** Whether this person may change the record here and now. */
  readonly editable: boolean
  readonly speakers: readonly Speaker[]
  /** Ids of those who attend. */
  readonly present: ReadonlySet<string>
  readonly communes: Communes
  readonly minutes: DocumentStatus
  readonly call: CallOnScreen
  /** What is said and proposed about the minutes. */
  readonly comments: Comments
  /** The minutes' editor while it is mounted. */
  readonly editor: Editor | null
  /** What does not agree in the minutes. */
  readonly consistency: Consistency
  /** The field in which people are pointed. */
  readonly attendanceInput: RefObject<HTMLInputElement | null>
}

export const MeetingContext = createContext<MeetingOnScreen | null>(null)

/** @throws Error outside of a meeting's page: a bug of the caller. */
export function useMeeting(): MeetingOnScreen {
  const meeting = useContext(MeetingContext)
  if (!meeting) throw new Error('not on the page of a meeting')
  return meeting
}
