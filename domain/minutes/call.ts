import type { ReadRecord } from '../records/read.ts'
import { bySpot } from './position.ts'

/** How a meeting stands while it is held. Moments are seconds since 1970, null where it has not come to that. */
export interface Call {
  readonly openedAt: number | null
  readonly closedAt: number | null
  /** The id of the agenda point on the table. */
  readonly item: string | null
  /** Since when its time runs; null while it is paused. */
  readonly itemSince: number | null
  /** The id of the person who has the floor. */
  readonly speaker: string | null
  readonly speakerSince: number | null
}

export function readCall({ values }: ReadRecord): Call {
  const moment = (field: string): number | null => {
    const value = values.get(field)
    return typeof value === 'number' ? value : null
  }
  const id = (field: string): string | null => {
    const value = values.get(field)
    return typeof value === 'string' ? value : null
  }
  return {
    openedAt: moment('openedAt'),
    closedAt: moment('closedAt'),
    item: id('currentItem'),
    itemSince: moment('itemSince'),
    speaker: id('speaker'),
    speakerSince: moment('speakerSince'),
  }
}

export const isCallOpen = ({ openedAt, closedAt }: Call): boolean => openedAt !== null && closedAt === null

/** Someone who has asked for the floor. */
export interface Turn {
  readonly id: string
  readonly person: string
  readonly area: string | null
  readonly position: string
  readonly hand: boolean
}

/** Who waits for the floor, in order. Two inscribed at the same place at the same time follow their ids. */
export function readTurns(meeting: ReadRecord): Turn[] {
  return (meeting.entries.get('turns') ?? [])
    .flatMap(({ id, value: { person, area, position, hand } }): Turn[] =>
      typeof person === 'string' && typeof position === 'string'
        ? [{ id, person, position, area: typeof area === 'string' ? area : null, hand: hand === true }]
        : [],
    )
    .toSorted(bySpot)
}
