import type { Block } from '../blocks.ts'
import type { Place } from './Finding.ts'
import { functionsAfter, statedFunction, type StatedFunction } from './statedFunction.ts'

/** Someone named in the words of a text. */
export interface Named {
  readonly civility: 'Mme' | 'M.' | ''
  readonly given: string
  readonly family: string
  /** Given and family name, without civility. */
  readonly place: Place
  readonly familyPlace: Place
  readonly functions: readonly StatedFunction[]
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’]*(?:-[\p{L}'’]+)*`
const SPACE = String.raw`[ \u00a0\u202f]`
const PARTICLE = String.raw`(?:(?:de|du|des|la|le|van|von)${SPACE}+|d[’'])`
const NAME = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(Madame|Mme|Mlle|Monsieur|M\.|Mr)${SPACE}+)?(${WORD}(?:${SPACE}+${PARTICLE}{0,2}${WORD}){0,4})`,
  'gu',
)
/** At least two letters, all capitals. */
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}]+$/u

/**
 * The people that a block names: «Madame Rita DURAND», «M. Yann Cadiou», or «Rita DURAND» alone, where the
 * family name is in capitals.
 */
export function findNames({ index, text }: Block): Named[] {
  const found: Named[] = []
  for (const match of text.matchAll(NAME)) {
    const [whole, civility, words = ''] = match
    const start = match.index + whole.length - words.length
    const parts = split(words, civility !== undefined)
    if (!parts) continue
    const at = (from: number, to: number): Place => ({ block: index, from: start + from, to: start + to })
    found.push({
      civility: civility === undefined ? '' : /^(Mme|Madame|Mlle)$/.test(civility) ? 'Mme' : 'M.',
      given: words.slice(parts.given, parts.family).trim(),
      family: words.slice(parts.family, parts.end),
      place: at(parts.given, parts.end),
      familyPlace: at(parts.family, parts.end),
      functions: functionsAfter(text, start + parts.end),
    })
  }
  return found
}

interface Split {
  /** Where the given name, the family name begin, and where it ends. */
  readonly given: number
  readonly family: number
  readonly end: number
}

function split(words: string, civil: boolean): Split | null {
  const parts = [...words.matchAll(/[^ \u00a0\u202f]+/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
  const functionAt = parts.findIndex(({ from }) => statedFunction(words, from) !== null)
  const named = functionAt >= 0 ? parts.slice(0, functionAt) : parts
  const capital = named.findIndex(({ text }) => CAPITALS.test(text))
  if (capital >= 0) {
    let last = capital
    while (CAPITALS.test(named[last + 1]?.text ?? '')) last++
    // Without a civility, a word before may begin the sentence.
    const given = named[civil ? 0 : capital - 1]
    const [family, end] = [named[capital], named[last]]
    if (!given || !family || !end || (!civil && end.to - family.from < 3)) return null
    return { given: given.from, family: family.from, end: end.to }
  }
  const [given, family, end] = [named[0], named[1] ?? named[0], named.at(-1)]
  return civil && given && family && end ? { given: given.from, family: family.from, end: end.to } : null
}
