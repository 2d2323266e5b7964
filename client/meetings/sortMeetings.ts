import type { MeetingKind } from '#domain'
import type { MeetingSummary } from './MeetingStore.ts'

export interface SortedMeetings {
  /** The next one first. */
  readonly coming: readonly MeetingSummary[]
  /** The latest first. */
  readonly past: readonly MeetingSummary[]
}

/** The meetings of one kind, or of all, on each side of `today` (`YYYY-MM-DD`), which still is to come. */
export function sortMeetings(
  meetings: readonly MeetingSummary[],
  kind: MeetingKind | null,
  today: string,
): SortedMeetings {
  const shown = meetings
    .filter(({ metadata }) => kind === null || metadata?.kind === kind)
    .map((meeting) => ({ meeting, when: whenOf(meeting) }))
    .toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
  return {
    coming: shown.filter(({ when }) => when >= today).map(({ meeting }) => meeting),
    past: shown
      .filter(({ when }) => when < today)
      .map(({ meeting }) => meeting)
      .toReversed(),
  }
}

function whenOf({ record: { values } }: MeetingSummary): string {
  return `${values.get('date') ?? ''} ${values.get('start') ?? ''}`
}
