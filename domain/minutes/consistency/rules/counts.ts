import type { CheckedMinutes } from '../CheckedMinutes.ts'
import { finding, type Finding, type FindingCode, type Repair } from '../Finding.ts'
import { NUMBER_PATTERN, readNumber, writtenLike } from '../frenchNumber.ts'

/** What a text counts: the words after the number, and how many there are. Null where nothing can be said. */
interface Counted {
  readonly code: FindingCode
  /** A word without which a block needs no closer look. */
  readonly word: RegExp
  readonly after: string
  readonly count: (minutes: CheckedMinutes) => number | null
}

const COUNTED: readonly Counted[] = [
  {
    code: 'communesCount',
    word: /communes?\s[^]*(?:représenté|présent|participant)/i,
    after: String.raw`\s+communes?\s+(?:(?:sont|étaient|ont\s+été)\s+)?(?:représentée|présente|participante)s?`,
    count: ({ represented, speeches, tourDeTable }) =>
      represented.size > 0 ? represented.size : tourDeTable ? areasOf(speeches).size || null : null,
  },
  {
    code: 'pointsCount',
    word: /points?\s[^]*ordre/i,
    after: String.raw`\s+points?\s+(?:sont\s+)?(?:inscrits?\s+)?(?:à|de)\s+l[’']ordre\s+du\s+jour`,
    count: ({ points }) => points.filter(({ level }) => level === 1).length || null,
  },
  {
    code: 'annexesCount',
    word: /annexe/i,
    after: String.raw`\s+annexes?(?![\p{L}])`,
    count: ({ blocks }) => blocks.filter(({ kind }) => kind === 'annex').length || null,
  },
]

/** Numbers written out that differ from what they count. One finding for all the places of one wrong number. */
export function counts(minutes: CheckedMinutes): Finding[] {
  return COUNTED.flatMap(({ code, word, after, count }) => {
    const right = count(minutes)
    if (right === null) return []
    const pattern = new RegExp(NUMBER_PATTERN + after, 'giu')
    const stated = minutes.blocks.flatMap(({ index, text }) =>
      !word.test(text)
        ? []
        : [...text.matchAll(pattern)].flatMap((match) => {
            const [, number = ''] = match
            const place = { block: index, from: match.index, to: match.index + number.length }
            return readNumber(number) === right ? [] : { value: readNumber(number), number, place }
          }),
    )
    return [...Map.groupBy(stated, ({ value }) => value)].map(([value, places]) => {
      const repair: Repair = {
        kind: 'replace',
        edits: places.map(({ number, place }) => ({ place, text: writtenLike(number, right) })),
        text: writtenLike(places[0]?.number ?? '', right),
      }
      const facts = {
        written: value,
        right,
        heard: areasOf(minutes.speeches).size,
        basis: minutes.represented.size > 0 ? 'attendance' : 'speeches',
      }
      return finding(
        code,
        String(value),
        facts,
        places.map(({ place }) => place),
        [repair],
      )
    })
  })
}

const areasOf = (speeches: CheckedMinutes['speeches']): Set<string> =>
  new Set(speeches.flatMap(({ area }) => area ?? []))
