import { fold } from '../../search/fold.ts'
import { recogniseFacts, spokenDay, type Facts } from './recogniseFacts.ts'
import { recogniseSpeaker, type KnownPeople } from './recogniseSpeaker.ts'
import { paragraphOf, wordsOf, type Attributes, type RichNode } from './RichNode.ts'
import { sliceLine } from './sliceLine.ts'

/** A block that was recognised, and the text that it was made from, to go back to. */
export interface RecognisedBlock {
  readonly node: RichNode
  /** The same as plain text; null where nothing was guessed. */
  readonly source: readonly RichNode[] | null
}

export interface Recognised {
  readonly blocks: readonly RecognisedBlock[]
  readonly facts: Facts
  /** Lines of the agenda, without their numbers. */
  readonly agenda: readonly string[]
  /** Running heads that were left out. */
  readonly heads: number
}

interface Options {
  readonly known: KnownPeople
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly on: string
  readonly newId: () => string
}

/** Finds in somebody else's text what minutes are made of. What is not recognised stays as it is. */
export function recognise(body: readonly RichNode[], options: Options): Recognised {
  const { text, heads, facts } = withoutHeads(body)
  const { lines: agenda, start, end } = agendaOf(text)
  const titles = new Set(agenda.map(key))
  const blocks: RecognisedBlock[] = []
  let index = 0
  while (index < text.length) {
    // The lines of the agenda are no titles there.
    const announced = index >= start && index < end
    const found = announced ? asIs(text[index]) : at(text, index, titles, options)
    blocks.push(found.block)
    index += found.took
  }
  return { blocks, facts, agenda, heads }
}

interface Found {
  readonly block: RecognisedBlock
  readonly took: number
}

const asIs = (node: RichNode = paragraphOf([])): Found => ({ block: { node, source: null }, took: 1 })

function at(text: readonly RichNode[], index: number, titles: ReadonlySet<string>, options: Options): Found {
  const node = text[index] ?? paragraphOf([])
  if (node.type !== 'paragraph') return asIs(node)
  const line = wordsOf(node)
  const named = sectionOf(line)
  const level = named ? null : headingLevel(line, text[index + 1], titles)
  if (level !== null) {
    const heading = {
      type: 'heading',
      attrs: { level },
      content: sliceLine(node.content ?? [], numberLength(line)),
    }
    return { block: { node: heading, source: [node] }, took: 1 }
  }
  const speaker = recogniseSpeaker(line, options.known)
  if (speaker) {
    const attrs = { id: options.newId(), ...speaker.attrs, ...(options.on !== '' && { on: options.on }) }
    const stop = (next: RichNode, place: number): boolean =>
      !isSimple(next) ||
      recogniseSpeaker(wordsOf(next), options.known) !== null ||
      sectionOf(wordsOf(next)) !== null ||
      (next.type === 'paragraph' && headingLevel(wordsOf(next), text[place + 1], titles) !== null)
    return section(text, index, { type: 'intervention', attrs, length: speaker.length }, stop)
  }
  if (!named) return asIs(node)
  const attrs = { id: options.newId(), ...named.attrs }
  // A word alone is the title of what follows; a law is followed by what is quoted of it.
  const alone = line.slice(named.length).trim() === '' || named.type === 'legalReference'
  let taken = 0
  const stop = (next: RichNode, place: number): boolean => {
    const goesOn = next.type !== 'paragraph' || (alone && taken === 0)
    taken++
    return (
      !isSimple(next) ||
      !goesOn ||
      (next.type === 'paragraph' && headingLevel(wordsOf(next), text[place + 1], titles) !== null)
    )
  }
  return section(text, index, { ...named, attrs }, stop)
}

interface Start {
  readonly type: string
  readonly attrs: Attributes
  readonly length: number
}

/** A section from its first line, with the paragraphs and lists that go on until `stop`. */
function section(
  text: readonly RichNode[],
  index: number,
  { type, attrs, length }: Start,
  stop: (next: RichNode, place: number) => boolean,
): Found {
  const first = text[index] ?? paragraphOf([])
  const rest = sliceLine(first.content ?? [], length)
  const content: RichNode[] = rest.length > 0 ? [paragraphOf(rest)] : []
  let took = 1
  for (let next = text[index + took]; next && !stop(next, index + took); next = text[index + took]) {
    content.push(next)
    took++
  }
  const node = { type, attrs, content: content.length > 0 ? content : [paragraphOf([])] }
  return { block: { node, source: text.slice(index, index + took) }, took }
}

const isSimple = ({ type }: RichNode): boolean =>
  type === 'paragraph' || type === 'bulletList' || type === 'orderedList'

const VOTES = /(\d+)\s*(?:voix\s+)?(pour|contre|abstentions?)/g
const LAW = /^(?:rappel\s*:\s*)?(?:article\s+([\w.-]+)\s+de\s+la\s+)?loi\s+n°\s*([\d-]+)/i

/** A line that begins a decision, a vote, an action or a text of law. */
function sectionOf(line: string): Start | null {
  const [labelled, word = ''] =
    /^\s*(Décision|Vote|Action|Relevé de décision)(?:\s+n°\s*\d+)?\s*(?::|$)\s*/iu.exec(line) ?? []
  const law = LAW.exec(line.trim())
  if (law && line.length < 200) {
    const [, article, number = ''] = law
    const day = spokenDay(line)
    return {
      type: 'legalReference',
      attrs: { kind: 'law', number, ...(article && { article }), ...(day && { on: day }) },
      length: line.length,
    }
  }
  if (labelled === undefined) return null
  const type = /^vote/i.test(word) ? 'vote' : /^action/i.test(word) ? 'action' : 'decision'
  if (type !== 'vote') return { type, attrs: {}, length: labelled.length }
  const counts = [...fold(line).matchAll(VOTES)].map(([, count = '0', side = '']) => [
    side === 'pour' ? 'for' : side === 'contre' ? 'against' : 'abstention',
    Number(count),
  ])
  return { type, attrs: Object.fromEntries(counts), length: labelled.length }
}

const ROMAN = /^\s*(?:[IVX]{1,5})\s*[.)–-]\s+/
const DECIMAL = /^\s*\d{1,2}(?:\.\d{1,2})*\s*[.)]\s+/
const MAX_TITLE = 250
const SHORT_TITLE = 100

function headingLevel(line: string, next: RichNode | undefined, titles: ReadonlySet<string>): 1 | 2 | null {
  const words = line.trim()
  if (words === '' || words.length > MAX_TITLE) return null
  if (ROMAN.test(words) || titles.has(key(words)) || /^conclusions?\s*:?$/i.test(words)) return 1
  if (/^(courriels?|pièces jointes|questions diverses)\s*:?$/i.test(words)) return 2
  const plain = !/[.,;:!?…@]\s*$|@/.test(words) && words.length <= SHORT_TITLE && /^[\p{Lu}\d]/u.test(words)
  if (DECIMAL.test(words)) return plain ? 2 : null
  const followed = next?.type === 'paragraph' && wordsOf(next).length > words.length
  return plain && followed && words.split(/\s+/).length > 1 ? 2 : null
}

const numberLength = (line: string): number => (ROMAN.exec(line) ?? DECIMAL.exec(line))?.[0].length ?? 0

const key = (text: string): string =>
  fold(text)
    .replace(ROMAN_FOLDED, '')
    .replace(/[^a-z0-9]+/g, '')
const ROMAN_FOLDED = /^\s*(?:[ivx]{1,5}|\d{1,2})\s*[.)–-]\s+/

/** Paper repeats its head on each page: what says so, and every repetition of it, is no text. */
function withoutHeads(body: readonly RichNode[]) {
  const count = new Map<string, number>()
  for (const node of body)
    if (mayBeHead(node)) count.set(key(wordsOf(node)), (count.get(key(wordsOf(node))) ?? 0) + 1)
  const isHead = (node: RichNode): boolean => {
    if (!mayBeHead(node)) return false
    const words = wordsOf(node)
    const { date, represented } = recogniseFacts(words)
    return (date !== '' && represented !== null) || ((count.get(key(words)) ?? 0) > 2 && date !== '')
  }
  const heads = body.filter(isHead)
  const facts = recogniseFacts(heads.map(wordsOf).join(' '))
  return { text: body.filter((node) => !isHead(node)), heads: heads.length, facts }
}

const mayBeHead = (node: RichNode): boolean =>
  (node.type === 'paragraph' || node.type === 'heading') &&
  wordsOf(node).length < 300 &&
  wordsOf(node).trim() !== ''

/** The lines under «Ordre du jour», as far as they stand there: a list, with a line before or after it. */
function agendaOf(text: readonly RichNode[]) {
  const start = text.findIndex((node) => /^\s*ordre du jour\s*:?\s*$/i.test(wordsOf(node)))
  const lines: string[] = []
  let end = start
  for (const node of start < 0 ? [] : text.slice(start + 1, start + 6)) {
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      for (const item of node.content ?? []) lines.push(wordsOf(item))
    } else {
      const line = wordsOf(node)
      if (line.length > MAX_TITLE || lines.some((known) => key(known) === key(line))) break
      lines.push(line)
    }
    end = start + 1 + text.slice(start + 1).indexOf(node)
  }
  const clean = lines.map((line) => line.replace(/\s+/g, ' ').replace(ROMAN, '').trim())
  return { lines: clean.filter((line) => line !== ''), start, end: end + 1 }
}
