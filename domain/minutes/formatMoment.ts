const DAY = /^(\d{4})-(\d\d)-(\d\d)$/

/** A stored day as a date at midnight UTC, or null. @param day `YYYY-MM-DD` */
export function parseDay(day: string): Date | null {
  const [, year, month, date] = DAY.exec(day) ?? []
  if (year === undefined) return null
  const parsed = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return Number.isNaN(parsed.getTime()) ? null : parsed
}

/** «19 novembre 2026», «1er juin 2027»; a text that is no day comes back as it is. */
export function formatDay(day: string, language: string, weekday = false): string {
  const date = parseDay(day)
  if (!date) return day
  const text = date.toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...(weekday && { weekday: 'long' }),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return language === 'fr'
    ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ').replace(/(\d|er) /, '$1\u00a0')
    : text
}

/** «9 h 47». @param time a stored time `HH:MM` */
export function formatClock(time: string, language: string): string {
  const [hours, minutes] = [Number(time.slice(0, 2)), time.slice(3, 5)]
  return language === 'fr' ? `${hours}\u00a0h\u00a0${minutes}` : `${hours}:${minutes}`
}
