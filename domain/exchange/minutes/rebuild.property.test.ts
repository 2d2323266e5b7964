import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBody } from '../../testing/arbitraryBody.ts'
import { SAMPLE_BODY } from '../../testing/sampleMinutes.ts'
import { decodeCarried, encodeCarried } from './carriedCodec.ts'
import { Flattener } from './Flattener.ts'
import type { Leaf } from './Leaf.ts'
import { normalise } from './normalise.ts'
import type { ReadLeaf } from './ReadLeaf.ts'
import { rebuild } from './rebuild.ts'
import { numberOf, paragraphOf, textNode, type RichNode } from './RichNode.ts'

/** A leaf as a word processor would give it back: words, lists and tables, and nothing else. */
function asRead(leaf: Leaf, flat: Flattener): ReadLeaf {
  const { role, node, label, list } = leaf
  const content = role === 'label' || role === 'rule' ? [] : (node.content ?? [])
  const words = label === '' ? content : [textNode(label), ...content]
  const read = { opens: leaf.opens, closes: leaf.closes, list, style: '', node: paragraphOf(words) }
  if (role !== 'table') return read
  const rows = (node.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => ({
      head: false,
      colspan: numberOf(cell, 'colspan') ?? 1,
      rowspan: numberOf(cell, 'rowspan') ?? 1,
      leaves: flat.leaves(cell.content ?? []).map((inner) => asRead(inner, flat)),
    })),
  )
  return { ...read, rows }
}

function throughLeaves(body: readonly RichNode[]): RichNode[] {
  const flat = new Flattener(body)
  const leaves = flat.leaves(body).map((leaf) => asRead(leaf, flat))
  const properties = new Map(encodeCarried(flat.carried).map(({ name, value }) => [name, value]))
  return rebuild(leaves, decodeCarried(properties))
}

const same = (body: readonly RichNode[]): void => {
  const there = normalise(body)
  expect(normalise(throughLeaves(there))).toEqual(there)
}

test('a text that becomes leaves is the same text again', () => {
  same(SAMPLE_BODY)
  fc.assert(fc.property(arbitraryBody, same))
})

test('minutes that stand by the schema are already as they should be', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      expect(normalise(body)).toEqual(body)
    }),
  )
  expect(normalise(SAMPLE_BODY)).toEqual(SAMPLE_BODY)
})
