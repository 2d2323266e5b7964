import type { Alarm } from '../sync/alarm.ts'

const EVERY_MS = 30 * 60_000
const FIRST_MS = 10 * 60_000
/** Hours of the day where the association is, between which people are written to. */
const [FROM, UNTIL] = [8, 20]

interface Options {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** After a backup was put back: what it does not hold may have been answered or sent already. */
  readonly recovering: () => boolean
  readonly alarm: Alarm
}

/** Looks for all reminders that are due, ten minutes after the start and every half hour of the day. */
export function scheduleReminders(
  looks: readonly (() => unknown)[],
  { now, recovering, alarm }: Options,
): { stop(): void } {
  async function lookAll(): Promise<void> {
    if (recovering() || !isDay(now())) return
    for (const look of looks) {
      try {
        await look()
      } catch (error) {
        alarm('reminders-failed', { error })
      }
    }
  }
  const first = setTimeout(() => void lookAll(), FIRST_MS).unref()
  const often = setInterval(() => void lookAll(), EVERY_MS).unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(often)
    },
  }
}

function isDay(at: number): boolean {
  const hour = Number(new Date(at).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 2))
  return hour >= FROM && hour < UNTIL
}
