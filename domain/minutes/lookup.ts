import { fold } from '../search/fold.ts'

/** Someone who can be given the floor, as they are called on that day. */
export interface Speaker {
  readonly id: string
  /** «Mathilde Aubert». */
  readonly name: string
  /** «Mme», «M.» or empty. */
  readonly civility: string
  readonly functionLabel: string
  readonly area: string
  readonly areaName: string
}

/**
 * Who may be meant by what was typed: the beginning of a commune or of any part of a name, without accents.
 * Those in `attendance` come first, then the others in the order given, which is that of precedence.
 */
export function findSpeakers(
  people: Iterable<Speaker>,
  typed: string,
  attendance: ReadonlySet<string>,
  limit = 8,
): Speaker[] {
  const words = partsOf(typed)
  const [there, others]: [Speaker[], Speaker[]] = [[], []]
  for (const person of people) {
    if (!matches(words, person)) continue
    const list = attendance.has(person.id) ? there : others
    if (list.length < limit) list.push(person)
  }
  return [...there, ...others].slice(0, limit)
}

/** Each typed word begins a word of the commune, of the name or of the function. */
function matches(words: readonly string[], { name, areaName, functionLabel }: Speaker): boolean {
  const parts = [...partsOf(areaName), ...partsOf(name)]
  const first = words[0]
  if (first !== undefined && !parts.some((part) => part.startsWith(first))) return false
  const all = [...parts, ...partsOf(functionLabel)]
  return words.every((word) => all.some((part) => part.startsWith(word)))
}

const partsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * Who speaks after `spoken`: among `attending`, in their order, the first whose commune and person have not
 * spoken. Null when everybody has.
 */
export function nextSpeaker(
  attending: readonly Speaker[],
  spoken: { readonly people: ReadonlySet<string>; readonly areas: ReadonlySet<string> },
): Speaker | null {
  return attending.find(({ id, area }) => !spoken.people.has(id) && !spoken.areas.has(area)) ?? null
}
