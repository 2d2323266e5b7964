import {
  actionBlocks,
  isApproved,
  plainText,
  readRecords,
  type MeetingMetadata,
  type ReadRecord,
} from '#domain'
import type * as Y from 'yjs'
import { meetingFacts } from '../meetings/describeMeeting.ts'

/** What every line of a register says of the meeting it comes from. */
export interface RegisterSource {
  readonly meeting: string
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly metadata: MeetingMetadata
}

export type ActionState = 'open' | 'done' | 'dropped'

export interface RegisteredAction extends RegisterSource {
  readonly id: string
  readonly text: string
  readonly owner: string
  readonly ownerName: string
  readonly due: string
  readonly state: ActionState
  readonly remindedOn: string
  /** Its minutes are not approved: only those who write them see it, and its state is not kept yet. */
  readonly draft: boolean
}

export interface RegisteredDecision extends RegisterSource {
  readonly id: string
  readonly text: string
  readonly draft: boolean
}

export interface MeetingRegister {
  readonly actions: readonly RegisteredAction[]
  readonly decisions: readonly RegisteredDecision[]
}

/** The documents of one meeting, those that this person may read and that are on the device. */
export interface MeetingDocuments {
  readonly id: string
  readonly metadata: MeetingMetadata
  readonly record: ReadRecord
  readonly minutes: Y.Doc | null
  readonly actions: Y.Doc | null
}

/** What one meeting decided and what it left to be done: its text, and the register's word on the state. */
export function readRegister(documents: MeetingDocuments): MeetingRegister {
  const { id: meeting, metadata, record, minutes, actions } = documents
  const { title, date } = meetingFacts(record)
  const source: RegisterSource = { meeting, title, date, metadata }
  const draft = !isApproved(metadata.minutes)
  const body = minutes?.getXmlFragment('body')
  const registered = new Map(
    (actions ? readRecords(actions, 'actions', 'Action') : []).map((action) => [action.id, action]),
  )
  const named = (body ? actionBlocks(body) : []).map((block): RegisteredAction => {
    const kept = registered.get(block.id)
    registered.delete(block.id)
    return {
      ...source,
      id: block.id,
      text: (kept && textOf(kept, 'title')) || block.title,
      owner: (kept && textOf(kept, 'owner')) || block.owner || '',
      ownerName: (kept && textOf(kept, 'ownerName')) || block.ownerName || '',
      due: (kept && textOf(kept, 'due')) || block.due || '',
      state: kept ? stateOf(kept) : 'open',
      remindedOn: kept ? textOf(kept, 'remindedOn') : '',
      draft,
    }
  })
  const others = [...registered.values()]
    .filter(({ values }) => !values.has('archivedAt'))
    .map((kept): RegisteredAction => ({
      ...source,
      id: kept.id,
      text: textOf(kept, 'title'),
      owner: textOf(kept, 'owner'),
      ownerName: textOf(kept, 'ownerName'),
      due: textOf(kept, 'due'),
      state: stateOf(kept),
      remindedOn: textOf(kept, 'remindedOn'),
      draft: false,
    }))
  const decisions = (body ? plainText(body) : []).flatMap(({ id, kind, lines }) =>
    kind === 'decision' && lines.length > 0 ? { ...source, id, text: lines.join(' '), draft } : [],
  )
  return { actions: [...named, ...others], decisions }
}

function textOf({ values }: ReadRecord, field: string): string {
  const value = values.get(field)
  return typeof value === 'string' ? value : ''
}

function stateOf(record: ReadRecord): ActionState {
  const state = textOf(record, 'state')
  return state === 'done' || state === 'dropped' ? state : 'open'
}
