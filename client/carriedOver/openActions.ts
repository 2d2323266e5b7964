import type { ReadRecord } from '#domain'
import type { MeetingSummary } from '../meetings/MeetingStore.ts'

/** An action that an earlier meeting left open. */
export interface OpenAction {
  readonly id: string
  readonly title: string
  readonly owner: string | null
  readonly ownerName: string
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string
  /** Day of the meeting that decided it. */
  readonly decidedOn: string
}

const text = ({ values }: ReadRecord, field: string): string => {
  const value = values.get(field)
  return typeof value === 'string' ? value : ''
}

/** Earlier meetings of the same body: one network, one kind; of commissions and groups, the same title. */
export function earlierMeetings(
  meetings: readonly MeetingSummary[],
  current: Pick<MeetingSummary, 'id' | 'metadata' | 'record'>,
): MeetingSummary[] {
  const { metadata } = current
  const day = text(current.record, 'date')
  if (!metadata) return []
  const byTitle = metadata.kind === 'commission' || metadata.kind === 'workingGroup'
  return meetings.filter(
    (other) =>
      other.id !== current.id &&
      other.metadata?.kind === metadata.kind &&
      other.metadata.network === metadata.network &&
      (!byTitle || text(other.record, 'title') === text(current.record, 'title')) &&
      text(other.record, 'date') < day,
  )
}

/** The open ones among the actions of one meeting. */
export function openActions(actions: readonly ReadRecord[], decidedOn: string): OpenAction[] {
  return actions
    .filter((action) => action.values.get('state') === 'open' && !action.values.has('archivedAt'))
    .map((action) => ({
      id: action.id,
      title: text(action, 'title'),
      owner: text(action, 'owner') || null,
      ownerName: text(action, 'ownerName'),
      due: text(action, 'due'),
      decidedOn,
    }))
}

/** What was promised first comes first; what has no date, last. */
export function byDue(a: OpenAction, b: OpenAction): number {
  return (a.due || '9999').localeCompare(b.due || '9999') || a.decidedOn.localeCompare(b.decidedOn)
}
