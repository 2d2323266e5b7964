import type { Alarm } from '../sync/alarm.ts'
import type { Convocations } from './Convocations.ts'

const EVERY_MS = 30 * 60_000
const FIRST_MS = 5_000
/** Hours of the day where the association is, between which people are written to. */
const [FROM, UNTIL] = [8, 20]

/** Looks for reminders that are due, soon after the start and every half hour of the day. */
export function scheduleReminders(
  convocations: Pick<Convocations, 'remindDue'>,
  atomically: (work: () => void) => void,
  alarm: Alarm,
): { stop(): void } {
  const look = (): void => {
    const shown = new Date().toLocaleTimeString('sv-SE', { timeZone: 'Europe/Paris' })
    const hour = Number(shown.slice(0, 2))
    if (hour < FROM || hour >= UNTIL) return
    try {
      atomically(() => convocations.remindDue())
    } catch (error) {
      alarm('reminders-failed', { error })
    }
  }
  const first = setTimeout(look, FIRST_MS).unref()
  const often = setInterval(look, EVERY_MS).unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(often)
    },
  }
}
