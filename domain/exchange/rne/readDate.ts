import { isCalendarDate } from '../../schema/date.ts'

/**
 * A date in any form seen in the files (D/M/YYYY, DD/MM/YYYY, YYYY-MM-DD with or without a time) as
 * `YYYY-MM-DD`; null for a blank, undefined for anything else.
 */
export function readDate(text: string): string | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T][\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(trimmed)
  const [year, month, day] = french ? [french[3], french[2], french[1]] : iso ? [iso[1], iso[2], iso[3]] : []
  if (!year || !month || !day) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

/** Days from one `YYYY-MM-DD` to another, negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
