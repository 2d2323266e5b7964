import { findSpeakers, fold, type AgendaPoint, type Speaker } from '#domain'
import { BLOCKS, type Block } from './menuBlocks.ts'
import type { AnnexFile, Surroundings } from './LiveContext.ts'

/** One line of a menu that is typed into. */
export type MenuItem = { readonly key: string; readonly group: Group } & (
  | { readonly kind: 'speaker'; readonly speaker: Speaker; readonly present: boolean }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'point'; readonly point: AgendaPoint }
  | { readonly kind: 'file'; readonly file: AnnexFile }
  | { readonly kind: 'area' | 'meeting'; readonly id: string; readonly label: string }
)

export type Group = 'people' | 'blocks' | 'text' | 'points' | 'files' | 'communes' | 'meetings'

const POINT_WORDS = ['point', 'item', 'ordre']
const FILE_WORDS = ['annexe', 'annex', 'piece']
const MOST = 8

/** What «/» offers. Speakers first: giving the floor is what one does most. */
export function menuItems(typed: string, around: Surroundings): MenuItem[] {
  const words = wordsOf(typed)
  const points = around.points.filter(({ title }) => begin(words, [...POINT_WORDS, ...wordsOf(title)]))
  const files = around.files.filter(({ name }) => begin(words, [...FILE_WORDS, ...wordsOf(name)]))
  const named = words.length > 0
  return [
    ...speakerItems(typed, around),
    ...(named ? points : []).map((point): MenuItem => ({
      kind: 'point',
      key: `p-${point.id}`,
      group: 'points',
      point,
    })),
    ...(named ? files : []).map((file): MenuItem => ({
      kind: 'file',
      key: `f-${file.hash}`,
      group: 'files',
      file,
    })),
    ...BLOCKS.filter(({ words: calls }) => begin(words, calls)).map(({ block, group }): MenuItem => ({
      kind: 'block',
      key: block,
      group,
      block,
    })),
  ]
}

/** What «@» offers: people, communes, meetings. */
export function mentionItems(typed: string, around: Surroundings): MenuItem[] {
  const words = wordsOf(typed)
  const communes = [...around.communes].filter(([, name]) => begin(words, wordsOf(name)))
  const meetings = around.meetings.filter(({ label }) => begin(words, wordsOf(label)))
  return [
    ...speakerItems(typed, around),
    ...communes
      .slice(0, MOST)
      .map(([id, label]): MenuItem => ({ kind: 'area', key: `c-${id}`, group: 'communes', id, label })),
    ...meetings
      .slice(0, MOST)
      .map(({ id, label }): MenuItem => ({ kind: 'meeting', key: `m-${id}`, group: 'meetings', id, label })),
  ]
}

export function speakerItems(typed: string, { speakers, present }: Surroundings): MenuItem[] {
  return findSpeakers(speakers, typed, present).map((speaker) => ({
    kind: 'speaker',
    key: speaker.person,
    group: 'people',
    speaker,
    present: present.has(speaker.person),
  }))
}

/** Whether each word that was typed begins one of those that something is called by. */
const begin = (typed: readonly string[], calls: readonly string[]): boolean =>
  typed.every((word) => calls.some((call) => call.startsWith(word)))

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
