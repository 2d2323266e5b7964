import { attributeOf, type Block } from '../blocks.ts'
import { fold } from '../../search/fold.ts'
import type { Place } from './Finding.ts'
import type { NamedPerson } from './CheckedMinutes.ts'

/** One commune's or person's turn to speak: a block made for it, or a line «Vanves, Monsieur X, … indique». */
export interface Speech {
  readonly block: Block
  readonly place: Place
  /** Id of the person, or null where the directory does not tell. */
  readonly person: string | null
  readonly name: string
  /** Code of the commune, or null for an outside speaker. */
  readonly area: string | null
}

export function findSpeeches(
  blocks: readonly Block[],
  names: readonly NamedPerson[],
  communes: ReadonlyMap<string, string>,
): Speech[] {
  const byBlock = new Map<number, NamedPerson[]>()
  for (const named of names)
    byBlock.set(named.place.block, [...(byBlock.get(named.place.block) ?? []), named])
  const codes = [...communes]
    .map(([code, name]) => [fold(name), code] as const)
    .toSorted(([a], [b]) => b.length - a.length)
  return blocks.flatMap((block): Speech[] => {
    if (block.kind === 'intervention') return [typedSpeech(block)]
    const opening = block.kind === 'paragraph' ? /^([^,:.\n]{3,40}?)\s*[,:]\s/u.exec(block.text) : null
    const area = opening?.[1] === undefined ? null : communeOf(fold(opening[1]), codes)
    const speaker = byBlock.get(block.index)?.[0]
    if (area === null || !speaker || speaker.place.from > 90) return []
    const { place, person, given, family } = speaker
    return [{ block, place, person: person?.id ?? null, name: `${given} ${family}`.trim(), area }]
  })
}

function typedSpeech(block: Block): Speech {
  return {
    block,
    place: { block: block.index, from: 0, to: 0 },
    person: attributeOf(block, 'person') || null,
    name: attributeOf(block, 'name'),
    area: attributeOf(block, 'area') || null,
  }
}

/** «clichy-la-garenne» is Clichy: a commune may be called by a longer name than it has. */
function communeOf(written: string, codes: readonly (readonly [string, string])[]): string | null {
  const place = written.trim()
  const found = codes.find(
    ([name]) => place === name || place.startsWith(`${name}-`) || place.startsWith(`${name} `),
  )
  return found?.[1] ?? null
}
