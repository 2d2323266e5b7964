import type { Speaker } from './lookup.ts'
import { waitingSpeakers, type Spoken } from './nextSpeaker.ts'

/** One speaker for each commune present that has not been heard, in the order of the communes. */
export function roundTable(
  speakers: readonly Speaker[],
  present: ReadonlySet<string>,
  spoken: Spoken,
): Speaker[] {
  const taken = new Set<string>()
  return waitingSpeakers(speakers, present, spoken).filter(({ area }) => {
    if (area === '' || taken.has(area)) return false
    taken.add(area)
    return true
  })
}
