/** Whether `text` is a date that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whether something dated `from`–`until` (both included, either open) holds on `day`. All are `YYYY-MM-DD`. */
export function holdsOn(day: string, from?: string | null, until?: string | null): boolean {
  return (!from || from <= day) && (!until || until >= day)
}
