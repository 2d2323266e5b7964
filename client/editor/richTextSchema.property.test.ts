// @vitest-environment happy-dom
import { checkNode, describeRichText, richTextSchema } from '#domain'
import { getSchema } from '@tiptap/core'
import type { NodeType } from '@tiptap/pm/model'
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { richTextExtensions } from './extensions.ts'

const schema = getSchema(richTextExtensions)

interface Described {
  readonly nodes: Readonly<Record<string, { readonly properties: object }>>
  readonly marks: Readonly<Record<string, { readonly properties: object }>>
}

const declared = describeRichText(richTextSchema) as unknown as Described
const names = (types: Described['nodes']) =>
  Object.fromEntries(
    Object.entries(types).map(([name, { properties }]) => [name, Object.keys(properties).sort()]),
  )

test('the editor has the nodes of the allow-list with their attributes, no more and no less', () => {
  const { doc: _doc, text: _text, ...nodes } = schema.nodes
  const shown = Object.entries(nodes).map(([name, type]) => [name, Object.keys(type.spec.attrs ?? {}).sort()])
  expect(Object.fromEntries(shown)).toEqual(names(declared.nodes))
})

test('and its marks', () => {
  const shown = Object.entries(schema.marks).map(([name, type]) => [
    name,
    Object.keys(type.spec.attrs ?? {}).sort(),
  ])
  expect(Object.fromEntries(shown)).toEqual(names(declared.marks))
})

test('and the same may stand in each of them', () => {
  for (const [name, type] of Object.entries(schema.nodes)) {
    if (name === 'text') continue
    const able = Object.values(schema.nodes).filter((child) => mayHold(type, child))
    expect(able.map((child) => child.name).sort(), name).toEqual(
      [...(richTextSchema.children[name] ?? [])].sort(),
    )
  }
})

/** Whether a node may hold another anywhere among its children. */
function mayHold({ contentMatch }: NodeType, child: NodeType): boolean {
  const seen = new Set([contentMatch])
  for (const match of seen) {
    if (match.matchType(child)) return true
    for (let edge = 0; edge < match.edgeCount; edge++) seen.add(match.edge(edge).next)
  }
  return false
}

describe('from the shared text to the editor and back', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '«', ' ', '\u202f'), minLength: 1, maxLength: 12 })
  const marks = fc.subarray([
    { type: 'bold' },
    { type: 'italic' },
    { type: 'underline' },
    { type: 'strike' },
    { type: 'superscript' },
  ])
  const textNode = fc.record({ type: fc.constant('text'), text: word, marks })
  const mention = fc.constant({ type: 'mention', attrs: { id: '92075', label: 'Vanves', kind: 'Area' } })
  const footnote = fc.constant({ type: 'footnote', attrs: { id: 'f', text: 'Rapport annuel.' } })
  const inline = fc.array(fc.oneof(textNode, fc.constant({ type: 'hardBreak' }), mention, footnote), {
    maxLength: 4,
  })
  const paragraph = inline.map((content) => ({ type: 'paragraph', content }))
  const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => ({
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [item] })),
  }))
  const inside = fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 })
  const section = fc.oneof(
    inside.map((content) => ({
      type: 'intervention',
      attrs: {
        id: 'x',
        person: 'p',
        area: '92075',
        areaName: 'Vanves',
        civility: 'Mme',
        name: 'Sabine Lorin',
        function: 'Maire',
        on: '2021-03-17',
        at: '09:12',
      },
      content,
    })),
    inside.map((content) => ({ type: 'decision', attrs: { id: 'd', at: null }, content })),
    inside.map((content) => ({
      type: 'action',
      attrs: { id: 'a', owner: 'p', ownerName: 'Yves', due: '2021-04-01', at: null },
      content,
    })),
    inside.map((content) => ({
      type: 'intervention',
      attrs: {
        id: 'x',
        name: 'Ana Diaz',
        organization: 'Agence de l’eau',
        also: [{ person: 'p', civility: 'M.', name: 'Paul Henry', function: 'Adjoint' }],
        represents: { person: 'q', name: 'Léa Fabre', words: true },
      },
      content,
    })),
    inside.map((content) => ({
      type: 'vote',
      attrs: { id: 'v', for: 19, against: 0, abstention: null, at: '09:14' },
      content,
    })),
    inside.map((content) => ({
      type: 'convention',
      attrs: { id: 'c', parties: 'A et B', on: '2021-03-17' },
      content,
    })),
    inside.map((content) => ({
      type: 'legalReference',
      attrs: { id: 'l', kind: 'law', number: '2014-856', article: '1', href: 'https://exemple.fr/loi' },
      content,
    })),
    fc.constant({
      type: 'annex',
      attrs: { id: 'x', name: 'a.pdf', size: 12, type: 'application/pdf', hash: 'a'.repeat(64) },
    }),
    fc.constantFrom('tableHeader', 'tableCell').chain((first) =>
      fc.array(fc.tuple(inside, inside), { minLength: 1, maxLength: 3 }).map((rows) => ({
        type: 'table',
        content: rows.map((cells, row) => ({
          type: 'tableRow',
          content: cells.map((content) => ({
            type: row === 0 ? first : 'tableCell',
            attrs: { colspan: 1, rowspan: 1, colwidth: row === 0 ? [120] : null },
            content,
          })),
        })),
      })),
    ),
    inline.map((content) => ({ type: 'heading', attrs: { level: 2, item: 'i1' }, content })),
  )
  const body = fc
    .array(fc.oneof(paragraph, list, section), { minLength: 1, maxLength: 6 })
    .map((content) => schema.nodeFromJSON({ type: 'doc', content: joined(content) }).toJSON())

  test('nothing is lost, whatever the minutes hold', () => {
    fc.assert(
      fc.property(body, (written) => {
        const fragment = new Y.Doc().getXmlFragment('body')
        prosemirrorJSONToYXmlFragment(schema, written, fragment)
        const read = schema.nodeFromJSON(yXmlFragmentToProsemirrorJSON(fragment))
        read.check()
        expect(checkNode(richTextSchema, fragment, 0, true)).toBeNull()
        expect(read.toJSON()).toEqual(schema.nodeFromJSON(written).toJSON())
      }),
    )
  })
})

interface Written {
  readonly type?: string
  readonly text?: string
  readonly marks?: readonly object[]
  readonly content?: readonly Written[]
}

/** Neighbouring texts of the same marks are one text in a document: what is generated must be written like that. */
function joined(nodes: readonly Written[]): Written[] {
  return nodes.map((node) => {
    if (!node.content) return node
    const content: Written[] = []
    for (const child of joined(node.content)) {
      const last = content.at(-1)
      const same =
        last?.type === 'text' &&
        child.type === 'text' &&
        JSON.stringify(last.marks) === JSON.stringify(child.marks)
      if (same) content[content.length - 1] = { ...last, text: `${last.text}${child.text}` }
      else content.push(child)
    }
    return { ...node, content }
  })
}
