import {
  createId,
  LOCAL_EDIT,
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
  Pick<AgendaPoint, 'title' | 'level' | 'minutes' | 'position' | 'rapporteur' | 'spent' | 'done'>
>

/** Points at the end, in their order; without a level they stand beside the last one. */
export function addPoints(
  target: RecordRef,
  points: readonly AgendaPoint[],
  added: readonly { readonly title: string; readonly level?: number }[],
): void {
  const last = points.at(-1)
  let position = last?.position ?? null
  target.doc.transact(() => {
    for (const { title, level } of added) {
      position = positionBetween(position, null)
      const id = createId((length) => crypto.getRandomValues(new Uint8Array(length)), 4)
      writeEntry(target, 'agenda', id, { title, position, level: level ?? last?.level ?? 1 })
    }
  }, LOCAL_EDIT)
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
