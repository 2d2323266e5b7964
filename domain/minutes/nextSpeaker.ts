import type { Speaker } from './lookup.ts'

/** For whom somebody has spoken already: ids of people, codes of communes. */
export interface Spoken {
  readonly people: ReadonlySet<string>
  readonly areas: ReadonlySet<string>
}

/**
 * Who takes the floor next in a tour de table: of those present, in the order of the communes, the first whose
 * commune has not been heard. Null when all have.
 */
export function nextSpeaker(
  speakers: readonly Speaker[],
  present: ReadonlySet<string>,
  spoken: Spoken,
): Speaker | null {
  const waiting = speakers
    .filter(
      ({ person, area }) => present.has(person) && !spoken.people.has(person) && !spoken.areas.has(area),
    )
    .map((speaker) => ({ speaker, key: `${speaker.areaName} ${speaker.name}` }))
    .toSorted((a, b) => a.key.localeCompare(b.key, 'fr'))
  return waiting[0]?.speaker ?? null
}
