import {
  LOCAL_EDIT,
  spentOn,
  writeEntry,
  writeField,
  type AgendaPoint,
  type Call,
  type ReadRecord,
  type RecordRef,
} from '#domain'
import { changePoint } from '../meetings/agendaEdits.ts'

/** The meeting being held, as it stands when an edit is made. Moments are seconds since 1970. */
export interface HeldCall {
  readonly target: RecordRef
  readonly record: ReadRecord
  readonly points: readonly AgendaPoint[]
  readonly call: Call
  readonly now: number
}

/** Opens the meeting with its first point on the table, or again where it was left. */
export function openCall(held: HeldCall): void {
  const { target, points, call, now } = held
  const first = points.find(({ id }) => id === call.item) ?? points.find(({ done }) => !done)
  edit(target, () => {
    if (call.openedAt === null) writeField(target, 'openedAt', now)
    writeField(target, 'closedAt', undefined)
    if (first) takeUp(target, first.id, now)
  })
}

/** Closes it: the point on the table is dealt with, nobody has the floor, nobody waits for it. */
export function closeCall(held: HeldCall, day: string): void {
  const { target, record, now } = held
  edit(target, () => {
    leaveItem(held, true)
    for (const field of ['currentItem', 'itemSince', 'speaker', 'speakerSince']) {
      writeField(target, field, undefined)
    }
    for (const { id, value } of record.entries.get('turns') ?? []) {
      writeEntry(target, 'turns', id, { ...value, archivedAt: day })
    }
    writeField(target, 'closedAt', now)
  })
}

/** Puts a point on the table; the one that was there has been dealt with when the next one follows. */
export function goToItem(held: HeldCall, id: string, done: boolean): void {
  edit(held.target, () => {
    leaveItem(held, done)
    takeUp(held.target, id, held.now)
  })
}

export function pauseItem(held: HeldCall): void {
  edit(held.target, () => {
    leaveItem(held, false)
    writeField(held.target, 'itemSince', undefined)
  })
}

export function resumeItem({ target, now }: HeldCall): void {
  writeField(target, 'itemSince', now)
}

/** The id of the point that follows the one on the table and is not dealt with, or null. */
export function nextItem(points: readonly AgendaPoint[], call: Call): AgendaPoint | null {
  const at = points.findIndex(({ id }) => id === call.item)
  return points.slice(at + 1).find(({ done }) => !done) ?? null
}

function takeUp(target: RecordRef, id: string, now: number): void {
  writeField(target, 'currentItem', id)
  writeField(target, 'itemSince', now)
}

function leaveItem({ target, points, call, now }: HeldCall, done: boolean): void {
  const point = points.find(({ id }) => id === call.item)
  if (point) changePoint(target, point, { spent: spentOn(point, call, now), done: done || point.done })
}

/** One edit for colleagues and for undo. */
function edit({ doc }: RecordRef, work: () => void): void {
  doc.transact(work, LOCAL_EDIT)
}

/** Gives the floor: their turn is over in the queue. */
export function takeFloor(
  { target, record, now }: Pick<HeldCall, 'target' | 'record' | 'now'>,
  person: string,
  day: string,
): void {
  edit(target, () => {
    writeField(target, 'speaker', person)
    writeField(target, 'speakerSince', now)
    for (const { id, value } of record.entries.get('turns') ?? []) {
      if (value['person'] === person) writeEntry(target, 'turns', id, { ...value, archivedAt: day })
    }
  })
}

export function endFloor(target: RecordRef): void {
  edit(target, () => {
    writeField(target, 'speaker', undefined)
    writeField(target, 'speakerSince', undefined)
  })
}
