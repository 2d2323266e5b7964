import { fold } from '../search/fold.ts'

/** Someone who may be given the floor, as they are on the day of the meeting. */
export interface Speaker {
  readonly person: string
  readonly area: string
  readonly areaName: string
  readonly civility: 'Mme' | 'M.' | ''
  /** Given name, family name. */
  readonly name: string
  readonly function: string
}

/**
 * Who «vanves», «martin» or «vanves mar» may mean: every word must begin a word of the commune or of the
 * name. Those present come first, then those whose commune was typed, each in the order given.
 * @param present ids of the people who attend
 */
export function findSpeakers(
  speakers: readonly Speaker[],
  typed: string,
  present: ReadonlySet<string>,
  limit = 8,
): Speaker[] {
  const words = wordsOf(typed)
  if (words.length === 0) return speakers.filter(({ person }) => present.has(person)).slice(0, limit)
  return speakers
    .map((speaker) => ({ speaker, rank: rankOf(speaker, words, present) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ speaker }) => speaker)
}

const NO_MATCH = 100

function rankOf(speaker: Speaker, words: readonly string[], present: ReadonlySet<string>): number {
  const place = wordsOf(speaker.areaName)
  const name = wordsOf(speaker.name)
  if (!words.every((word) => begins(place, word) || begins(name, word))) return NO_MATCH
  return (present.has(speaker.person) ? 0 : 10) + (words.some((word) => begins(place, word)) ? 0 : 1)
}

const begins = (list: readonly string[], word: string): boolean =>
  list.some((other) => other.startsWith(word))

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
