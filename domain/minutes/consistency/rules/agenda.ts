import type { AgendaPoint } from '../../agenda.ts'
import { attributeOf, type Block } from '../../blocks.ts'
import { isTitle, type CheckedMinutes } from '../CheckedMinutes.ts'
import { finding, placeOf, type Finding } from '../Finding.ts'
import { nameKey } from '../PeopleIndex.ts'

/** The points of the agenda against the headings of the text. */
export function agenda({ blocks, points }: CheckedMinutes): Finding[] {
  const written = blocks.filter(({ text }) => text.trim() !== '')
  if (points.length === 0 || written.length < 3) return []
  const titles = blocks.filter(isTitle).map((block) => ({ block, key: titleKey(block.text) }))
  const placed = points.map((point) => ({ point, heading: headingOf(point, titles) }))
  return [
    ...placed.flatMap(({ point, heading }) => judge(point, heading, blocks)),
    ...unknown(blocks, new Set(placed.map(({ heading }) => heading))),
    ...disorder(placed),
  ]
}

/** Without the number that a pasted title begins with. */
const titleKey = (text: string): string =>
  nameKey(text.replace(/^\s*(?:[IVX]{1,5}|\d{1,2}|[a-z])\s*[.)]\s*/iu, ''))

function headingOf(
  point: AgendaPoint,
  titles: readonly { readonly block: Block; readonly key: string }[],
): Block | null {
  const made = titles.find(({ block }) => attributeOf(block, 'item') === point.id)
  const key = titleKey(point.title)
  return (made ?? titles.find((title) => title.key === key))?.block ?? null
}

function judge(
  { id, title, number }: AgendaPoint,
  heading: Block | null,
  blocks: readonly Block[],
): Finding[] {
  if (!heading) return [finding('pointMissing', id, { title, number })]
  const next = blocks.find(({ index, text }) => index > heading.index && text.trim() !== '')
  const deeper = next?.kind === 'heading' && levelOf(next) > levelOf(heading)
  return heading.kind === 'heading' && (!next || (next.kind === 'heading' && !deeper))
    ? [finding('pointEmpty', id, { title, number }, [placeOf(heading)])]
    : []
}

function unknown(blocks: readonly Block[], known: ReadonlySet<Block | null>): Finding[] {
  return blocks
    .filter(
      (block) =>
        block.kind === 'heading' && levelOf(block) === 1 && block.text.trim() !== '' && !known.has(block),
    )
    .map((block) => finding('headingUnknown', titleKey(block.text), { title: block.text }, [placeOf(block)]))
}

function disorder(
  placed: readonly { readonly point: AgendaPoint; readonly heading: Block | null }[],
): Finding[] {
  const found = placed.filter(({ heading }) => heading !== null)
  return found.flatMap(({ point, heading }, at) => {
    const before = found[at - 1]
    if (!before?.heading || !heading || before.heading.index < heading.index) return []
    const facts = { title: point.title, before: before.point.title }
    return finding('pointsOrder', `${before.point.id}:${point.id}`, facts, [placeOf(heading)])
  })
}

function levelOf({ attributes }: Block): number {
  return typeof attributes['level'] === 'number' ? attributes['level'] : 1
}
