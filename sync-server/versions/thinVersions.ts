const HOUR = 3600 * 1000
const DAY = 24 * HOUR
/** Within it one an hour is kept, before it one a day. */
const WEEK = 7 * DAY

interface Kept {
  readonly id: number
  readonly at: number
  readonly name: string | null
}

/**
 * Which versions to let go of: every named one is kept, and of the others all of the last day, then the last of each
 * hour of a week, then the last of each day.
 * @param versions the latest first
 */
export function thinVersions(versions: readonly Kept[], now: number): number[] {
  const taken = new Set<string>()
  const dropped: number[] = []
  for (const { id, at, name } of versions) {
    if (name !== null || now - at < DAY) continue
    const span = now - at < WEEK ? HOUR : DAY
    const slot = `${span} ${Math.floor(at / span)}`
    if (taken.has(slot)) dropped.push(id)
    taken.add(slot)
  }
  return dropped
}
