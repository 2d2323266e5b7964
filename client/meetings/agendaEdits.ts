import {
  createId,
  positionBetween,
  positionMoved,
  writeEntry,
  type AgendaPoint,
  type Json,
  type RecordRef,
  type WriteResult,
} from '#domain'
import { today } from '../i18n/formatDate.ts'

export type PointChange = Partial<
  Pick<AgendaPoint, 'title' | 'level' | 'minutes' | 'position' | 'spent' | 'done'>
>

/** @returns the id of the new point */
export function addPoint(target: RecordRef, points: readonly AgendaPoint[], title: string): string {
  const last = points.at(-1)
  const id = createId((length) => crypto.getRandomValues(new Uint8Array(length)), 4)
  const position = positionBetween(last?.position ?? null, null)
  writeEntry(target, 'agenda', id, { title, position, level: last?.level ?? 1 })
  return id
}

export function changePoint(target: RecordRef, point: AgendaPoint, change: PointChange): WriteResult {
  return writeEntry(target, 'agenda', point.id, stored({ ...point, ...change }))
}

/** Moves a point one place up or down. False at the end of the list. */
export function movePoint(
  target: RecordRef,
  points: readonly AgendaPoint[],
  point: AgendaPoint,
  by: -1 | 1,
): boolean {
  const position = positionMoved(points, point.id, by)
  return position !== null && changePoint(target, point, { position }).ok
}

export function archivePoint(target: RecordRef, point: AgendaPoint): void {
  writeEntry(target, 'agenda', point.id, { ...stored(point), archivedAt: today() })
}

function stored({
  title,
  position,
  level,
  minutes,
  rapporteur,
  spent,
  done,
}: AgendaPoint): Record<string, Json> {
  return {
    title,
    position,
    level,
    ...(minutes !== null && { minutes }),
    ...(rapporteur !== null && { rapporteur }),
    ...(spent > 0 && { spent }),
    ...(done && { done }),
  }
}
