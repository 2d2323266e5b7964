import { formatClock, formatDay } from '#domain'

export { formatDay, parseDay } from '#domain'

/** «9 h 47». @param at milliseconds since 1970, or a stored time `HH:MM` */
export function formatTime(at: number | string, language: string): string {
  return formatClock(typeof at === 'string' ? at : new Date(at).toTimeString(), language)
}

/** «19 novembre 2026 à 9 h 47», on this device. @param at milliseconds since 1970 */
export function formatMoment(at: number, language: string): string {
  const day = formatDay(new Date(at).toLocaleDateString('sv-SE'), language)
  return language === 'fr' ? `${day} à ${formatTime(at, language)}` : `${day}, ${formatTime(at, language)}`
}

/** Today on this device, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE')
}
