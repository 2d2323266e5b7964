import { findSpeakers, type Speaker } from '#domain'

export type Block = 'heading' | 'decision' | 'action' | 'bulletList' | 'orderedList'

/** One line of the slash menu. */
export type SlashItem =
  | { readonly kind: 'speaker'; readonly key: string; readonly speaker: Speaker; readonly present: boolean }
  | { readonly kind: 'block'; readonly key: string; readonly block: Block }

/** The words that call each block, folded, whatever the language of the interface. */
const BLOCKS: readonly (readonly [Block, readonly string[]])[] = [
  ['decision', ['decision']],
  ['action', ['action']],
  ['heading', ['titre', 'point', 'heading']],
  ['bulletList', ['liste', 'list']],
  ['orderedList', ['numeros', 'numbers']],
]

/** Speakers first: giving the floor is what one does most. */
export function slashItems(
  typed: string,
  speakers: readonly Speaker[],
  present: ReadonlySet<string>,
): SlashItem[] {
  const query = typed.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  const people = findSpeakers(speakers, typed, present).map((speaker): SlashItem => ({
    kind: 'speaker',
    key: speaker.person,
    speaker,
    present: present.has(speaker.person),
  }))
  const blocks = BLOCKS.filter(([, words]) => words.some((word) => word.startsWith(query))).map(
    ([block]): SlashItem => ({ kind: 'block', key: block, block }),
  )
  return [...people, ...blocks]
}
