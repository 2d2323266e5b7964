import * as Y from 'yjs'
import { LOCAL_EDIT } from '../records/write.ts'
import type { Random } from './prng.ts'

const WORDS = ['Bonjour', ' la culture', 'médiathèque', '🎭', ' « oui »', '.', ' \u202f!']
const MARKS = [
  { bold: {} },
  { italic: {} },
  { bold: null },
  { link: { href: 'https://exemple.fr' } },
  { link: null },
]

type Edit = (random: Random, body: Y.XmlFragment) => void

/** One edit of a rich text as an editor makes it, in one transaction. */
export function editText(random: Random, body: Y.XmlFragment): void {
  const edit: Edit = body.length === 0 ? insertBlock : random.pick(EDITS)
  body.doc?.transact(() => edit(random, body), LOCAL_EDIT)
}

const insertBlock: Edit = (random, body) => {
  body.insert(random.int(body.length + 1), [random.pick(BLOCKS)(random)])
}

const insertText: Edit = (random, body) => {
  const text = pickText(random, body)
  if (!text) return
  const marks = random.chance(0.2) ? { bold: {} } : undefined
  text.insert(random.pick(caretsOf(text)), random.pick(WORDS), marks)
}

const deleteText: Edit = (random, body) => {
  const text = pickText(random, body)
  if (text) text.delete(...pickRange(random, text))
}

const formatText: Edit = (random, body) => {
  const text = pickText(random, body)
  if (text) text.format(...pickRange(random, text), random.pick(MARKS))
}

/** Enter in the middle of a block: its end goes to a new block of the same kind just below. */
const splitBlock: Edit = (random, body) => {
  const text = pickText(random, body)
  const block = text?.parent
  const parent = block?.parent
  if (!text || !(block instanceof Y.XmlElement) || !(parent instanceof Y.XmlFragment)) return
  const at = random.pick(caretsOf(text))
  const tail = new Y.XmlText()
  let offset = 0
  let length = 0
  for (const { insert, attributes } of runsOf(text)) {
    const kept = insert.slice(Math.max(0, at - offset))
    if (kept) tail.insert(length, kept, attributes)
    offset += insert.length
    length += kept.length
  }
  text.delete(at, text.length - at)
  const below = new Y.XmlElement(block.nodeName)
  for (const [name, value] of Object.entries(block.getAttributes())) below.setAttribute(name, value as string)
  below.insert(0, [tail])
  parent.insertAfter(block, [below])
}

const deleteBlock: Edit = (random, body) => body.delete(random.int(body.length), 1)

/** The speaker or the hour of an intervention, the level of a heading. */
const setAttribute: Edit = (random, body) => {
  const block = random.pick(body.toArray())
  if (!(block instanceof Y.XmlElement)) return
  if (block.nodeName === 'heading') block.setAttribute('level', (1 + random.int(3)) as unknown as string)
  if (block.nodeName === 'intervention') {
    block.setAttribute('areaName', random.pick(['Vanves', 'Sèvres']))
    block.setAttribute('at', random.pick(['09:00', '10:30']))
  }
}

const EDITS: readonly Edit[] = [
  insertBlock,
  insertText,
  insertText,
  insertText,
  deleteText,
  formatText,
  formatText,
  splitBlock,
  deleteBlock,
  setAttribute,
]

const block = (name: string, attributes: object, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const element = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string)
  element.insert(0, children)
  return element
}

const BLOCKS: readonly ((random: Random) => Y.XmlElement)[] = [
  (random) => block('paragraph', {}, new Y.XmlText(random.pick(WORDS))),
  (random) => block('heading', { level: 1 + random.int(3) }, new Y.XmlText(random.pick(WORDS))),
  (random) =>
    block(
      'intervention',
      { person: `p${random.int(9)}`, area: '92075', areaName: 'Vanves' },
      block('paragraph', {}, new Y.XmlText(random.pick(WORDS))),
    ),
  (random) => block('decision', { at: '10:00' }, block('paragraph', {}, new Y.XmlText(random.pick(WORDS)))),
  () => block('bulletList', {}, block('listItem', {}, block('paragraph', {}, new Y.XmlText()))),
]

function pickText(random: Random, body: Y.XmlFragment): Y.XmlText | null {
  const texts: Y.XmlText[] = []
  const walk = (parent: Y.XmlFragment): void => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) texts.push(child)
      else if (child instanceof Y.XmlFragment) walk(child)
    }
  }
  walk(body)
  return texts.length > 0 ? random.pick(texts) : null
}

interface Run {
  readonly insert: string
  readonly attributes?: Record<string, object>
}

const runsOf = (text: Y.XmlText): Run[] => text.toDelta() as Run[]

/** Where a caret can stand: an editor never puts it within a character, and Yjs loses the halves of one. */
function caretsOf(text: Y.XmlText): number[] {
  const carets = [0]
  for (const character of runsOf(text).flatMap(({ insert }) => [...insert])) {
    carets.push((carets.at(-1) ?? 0) + character.length)
  }
  return carets
}

function pickRange(random: Random, text: Y.XmlText): [start: number, length: number] {
  const carets = caretsOf(text)
  const ends = [random.pick(carets), random.pick(carets)] as const
  return [Math.min(...ends), Math.abs(ends[0] - ends[1])]
}
