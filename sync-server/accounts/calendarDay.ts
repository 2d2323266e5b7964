/** The calendar day of an instant where the association is, `YYYY-MM-DD`. */
export function createCalendarDay(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  return (at) => format.format(at)
}
