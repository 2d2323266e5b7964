import type { Speaker } from './lookup.ts'

/** For whom somebody has spoken already: ids of people, codes of communes. */
export interface Spoken {
  readonly people: ReadonlySet<string>
  readonly areas: ReadonlySet<string>
}

/** Those present whose commune has not been heard, in the order of the communes. */
export function waitingSpeakers(
  speakers: readonly Speaker[],
  present: ReadonlySet<string>,
  spoken: Spoken,
): Speaker[] {
  return speakers
    .filter(
      ({ person, area }) => present.has(person) && !spoken.people.has(person) && !spoken.areas.has(area),
    )
    .map((speaker) => ({ speaker, key: `${speaker.areaName} ${speaker.name}` }))
    .toSorted((a, b) => a.key.localeCompare(b.key, 'fr'))
    .map(({ speaker }) => speaker)
}

/** Who takes the floor next in a tour de table. Null when every commune present has been heard. */
export function nextSpeaker(
  speakers: readonly Speaker[],
  present: ReadonlySet<string>,
  spoken: Spoken,
): Speaker | null {
  return waitingSpeakers(speakers, present, spoken)[0] ?? null
}
