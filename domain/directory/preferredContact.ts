import type { ReadEntry } from '../records/read.ts'
import { textOf } from './stored.ts'

const CONTEXTS = ['townHall', 'professional', 'secretariat', 'personal']

/** The contact to use first: the one marked as preferred, else the mairie's, then the earlier type of `types`. */
export function preferredContact(
  contacts: readonly ReadEntry[],
  types: readonly string[],
): string | undefined {
  const rank = ({ value }: ReadEntry): number =>
    (value['preferred'] === true ? 0 : 100) +
    10 * (CONTEXTS.indexOf(textOf(value['context']) ?? '') + 1 || 9) +
    types.indexOf(textOf(value['type']) ?? '')
  const [best] = contacts
    .filter(({ value }) => types.includes(textOf(value['type']) ?? '') && textOf(value['value']))
    .toSorted((a, b) => rank(a) - rank(b))
  return best && textOf(best.value['value'])
}
