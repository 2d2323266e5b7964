import { writeEntry, type AttendanceStatus, type Json, type ReadRecord, type RecordRef } from '#domain'

export interface NewPresence {
  readonly status: AttendanceStatus
  readonly area: string
  /** Who came in their place: a person of the directory, or a name. */
  readonly representedBy?: { readonly person: string } | { readonly name: string }
  /** `HH:MM` of a late arrival. */
  readonly arrivedAt?: string
}

/** Sets what is known of one person's presence; what else the entry holds stays. */
export function setPresence(
  target: RecordRef,
  record: ReadRecord,
  person: string,
  presence: NewPresence,
): void {
  const { area, representedBy, representedByName, arrivedAt, ...rest } = knownOf(record, person)
  const { status } = presence
  const kept: Record<string, Json> = { ...rest, status }
  const place = presence.area || area
  if (place) kept['area'] = place
  const arrival = arrivedAt ?? presence.arrivedAt
  if (arrival !== undefined) kept['arrivedAt'] = arrival
  if (status === 'represented') {
    const { representedBy: by } = presence
    if (by && 'name' in by) kept['representedByName'] = by.name
    else if (by) kept['representedBy'] = by.person
    else {
      if (representedBy !== undefined) kept['representedBy'] = representedBy
      if (representedByName !== undefined) kept['representedByName'] = representedByName
    }
  }
  writeEntry(target, 'attendance', person, kept)
}

/** Sets when someone came or left, or clears it with an empty text. @param time `HH:MM` */
export function setPresenceTime(
  target: RecordRef,
  record: ReadRecord,
  person: string,
  field: 'arrivedAt' | 'leftAt',
  time: string,
): void {
  const { [field]: _before, ...rest } = knownOf(record, person)
  writeEntry(target, 'attendance', person, { ...rest, ...(time !== '' && { [field]: time }) })
}

/** Minutes after the opening from which an arrival is a late one. */
const LATE_AFTER = 5

/** The arrival to note for someone pointed now, `HH:MM`, or nothing. Moments in seconds since 1970. */
export function lateArrival(openedAt: number | null, now: number): string | undefined {
  return openedAt !== null && now - openedAt > LATE_AFTER * 60 ? clockTime(now) : undefined
}

/** `HH:MM` on this device. @param at seconds since 1970 */
export const clockTime = (at: number): string => new Date(at * 1000).toTimeString().slice(0, 5)

const knownOf = (record: ReadRecord, person: string): Readonly<Record<string, Json>> =>
  record.entries.get('attendance')?.find(({ id }) => id === person)?.value ?? {}

/** How someone who is pointed without more attends a meeting of this mode. */
export function usualPresence(mode: string): AttendanceStatus {
  return mode === 'video' ? 'remote' : 'inRoom'
}
