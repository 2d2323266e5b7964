import { createId, positionBetween, positionMoved, writeEntry, type RecordRef, type Turn } from '#domain'

/** Inscribes someone at the end of the queue; who waits already stays where they are. */
export function inscribe(
  target: RecordRef,
  turns: readonly Turn[],
  { person, area }: { readonly person: string; readonly area: string },
): void {
  if (turns.some((turn) => turn.person === person)) return
  const id = createId((length) => crypto.getRandomValues(new Uint8Array(length)), 4)
  const position = positionBetween(turns.at(-1)?.position ?? null, null)
  writeEntry(target, 'turns', id, { person, position, ...(area && { area }) })
}

export function moveTurn(target: RecordRef, turns: readonly Turn[], turn: Turn, by: -1 | 1): void {
  const position = positionMoved(turns, turn.id, by)
  if (position !== null) write(target, { ...turn, position })
}

export function raiseHand(target: RecordRef, turn: Turn): void {
  write(target, { ...turn, hand: !turn.hand })
}

export function withdraw(target: RecordRef, turn: Turn, day: string): void {
  write(target, turn, day)
}

function write(target: RecordRef, { id, person, area, position, hand }: Turn, archivedAt?: string): void {
  writeEntry(target, 'turns', id, {
    person,
    position,
    ...(area !== null && { area }),
    ...(hand && { hand }),
    ...(archivedAt !== undefined && { archivedAt }),
  })
}
