import * as fc from 'fast-check'
import type { RichNode } from '../exchange/minutes/RichNode.ts'
import { node, SAMPLE_BODY } from './sampleMinutes.ts'

const word = fc.string({
  unit: fc.constantFrom('a', 'é', '«', ' ', '<', '&', '\u202f', '-'),
  minLength: 1,
  maxLength: 9,
})
const marks = fc
  .subarray(['bold', 'italic', 'underline', 'strike', 'superscript'])
  .map((types) => types.map((type) => ({ type })))
const run = fc
  .tuple(word, marks)
  .map(([text, worn]): RichNode => ({ type: 'text', text, ...(worn.length > 0 && { marks: worn }) }))
const atom = fc.constantFrom(
  node('hardBreak', {}),
  node('mention', { id: '92075', label: 'Vanves', kind: 'Area' }),
  node('footnote', { id: 'n', text: 'Une note.' }),
)
/** Neighbouring texts are one text where they wear the same marks: an atom stands between two. */
const inline = fc
  .array(fc.tuple(run, atom), { maxLength: 3 })
  .chain((pairs) => fc.boolean().map((ends) => pairs.flat().slice(0, ends ? undefined : -1)))

const paragraph = inline.map((content) => node('paragraph', {}, ...content))

const block = fc.letrec<{ list: RichNode; item: RichNode }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('bulletList', 'orderedList'),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    )
    .map(([type, items]) => node(type, type === 'orderedList' ? { start: 2 } : {}, ...items)),
  item: fc
    .tuple(paragraph, fc.option(fc.oneof({ maxDepth: 2 }, paragraph, tie('list')), { nil: null }))
    .map(([first, more]) => node('listItem', {}, first, ...(more ? [more] : []))),
}))

const inside = fc.array(fc.oneof(paragraph, block.list), { minLength: 1, maxLength: 3 })
const table = fc
  .array(inside, { minLength: 2, maxLength: 2 })
  .map((cells) =>
    node(
      'table',
      {},
      node('tableRow', {}, ...cells.map((content) => node('tableHeader', {}, ...content))),
      node('tableRow', {}, node('tableCell', { colspan: 2 }, ...(cells[0] ?? []))),
    ),
  )
const sections = SAMPLE_BODY.filter(({ type }) =>
  /^(intervention|decision|vote|action|convention|legal)/.test(type),
)
const section = fc
  .tuple(fc.constantFrom(...sections), inside)
  .map(([{ type, attrs = {} }, content]) => node(type, attrs, ...content))

/** The blocks of some minutes, as the schema allows them. */
export const arbitraryBody: fc.Arbitrary<RichNode[]> = fc.array(
  fc.oneof(
    paragraph,
    block.list,
    section,
    table,
    inside.map((content) => node('blockquote', {}, ...content)),
    inline.map((content) => node('heading', { level: 2, item: 'i1' }, ...content)),
    fc.constant(node('horizontalRule', {})),
  ),
  { minLength: 1, maxLength: 7 },
)
