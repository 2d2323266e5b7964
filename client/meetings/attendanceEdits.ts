import { writeEntry, type AttendanceStatus, type Json, type ReadRecord, type RecordRef } from '#domain'

/** Sets what is known of one person's presence; what else the entry holds stays. */
export function setPresence(
  target: RecordRef,
  record: ReadRecord,
  person: string,
  presence: { readonly status: AttendanceStatus; readonly area: string; readonly representedBy?: string },
): void {
  const known = record.entries.get('attendance')?.find(({ id }) => id === person)?.value
  const { area, representedBy, ...rest } = { ...known }
  const { status } = presence
  const by = presence.representedBy ?? representedBy
  const kept: Record<string, Json> = { ...rest, status }
  const place = presence.area || area
  if (place) kept['area'] = place
  if (by !== undefined && status === 'represented') kept['representedBy'] = by
  writeEntry(target, 'attendance', person, kept)
}

/** How someone who is pointed without more attends a meeting of this mode. */
export function usualPresence(mode: string): AttendanceStatus {
  return mode === 'video' ? 'remote' : 'inRoom'
}
