import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesInput, personRow, type TextNode } from '../../testing/minutesText.ts'
import { findings } from './findings.ts'

const words = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Madame ',
        'M. ',
        'Rita ',
        'CHARPIN-LONG',
        'CHRAPIN',
        ', Adjointe au Maire',
        ' et ',
        'Vanves, ',
        '15 ',
        'quinze ',
        'communes représentées',
        '19 voix pour',
        ' contre',
        'mardi 32 mars 2021',
        ' 9h00 – 10h',
        'tour de table',
        'r.chrapin@x.example',
        '\n',
        '(',
        '\uFFFC',
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
const value = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('rita', '92075', '2021-03-17'))
const attributes = fc.dictionary(
  fc.constantFrom(
    'id',
    'person',
    'area',
    'name',
    'civility',
    'function',
    'owner',
    'due',
    'for',
    'item',
    'level',
  ),
  value,
)
const node: fc.Arbitrary<TextNode> = fc.oneof(
  words,
  fc.tuple(
    fc.constantFrom('intervention', 'heading', 'vote', 'action', 'table', 'unheard-of'),
    attributes,
    words,
  ),
)
const people = [personRow('rita', 'mrs', 'Rita', 'Charpin', '92075', { function: 'deputy', area: '92075' })]

test('whatever a text holds, it is read, and every place and edit lies within it', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 12 }), fc.boolean(), (nodes, attended) => {
      const meeting = attended ? { 'attendance.rita': { status: 'inRoom', area: '92075' } } : {}
      const input = minutesInput(nodes, { people, meeting })
      const found = findings(input)
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      const edited = found.flatMap(({ repairs }) =>
        repairs.flatMap((repair) =>
          repair.kind === 'replace' ? repair.edits.map(({ place }) => place) : [],
        ),
      )
      for (const { block, from, to } of [...found.flatMap(({ places }) => places), ...edited]) {
        expect(from).toBeLessThanOrEqual(to)
        expect(to).toBeLessThanOrEqual(input.blocks[block]?.text.length ?? -1)
      }
    }),
  )
})
