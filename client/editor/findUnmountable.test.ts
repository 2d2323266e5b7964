// @vitest-environment happy-dom
import { richTextSchema, type RichTextSchema } from '#domain'
import { Editor } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { richTextExtensions } from './extensions.ts'
import { findUnmountable } from './findUnmountable.ts'
import { watchSchema } from './watchSchema.ts'

function block(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name)
  element.insert(0, children)
  return element
}

function body(...blocks: Y.XmlElement[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.insert(0, blocks)
  return fragment
}

const paragraph = (text: string): Y.XmlElement => block('paragraph', new Y.XmlText(text))
const find = (fragment: Y.XmlFragment) => findUnmountable(fragment, richTextExtensions)

function mount(fragment: Y.XmlFragment): Editor {
  return new Editor({ extensions: [...richTextExtensions, Collaboration.configure({ fragment })] })
}

test('minutes that this version knows may be opened', () => {
  expect(find(body(paragraph('Bonjour'), block('decision', paragraph('adopté'))))).toBeNull()
  expect(find(body())).toBeNull()
})

test('a block or a mark of a later version may not', () => {
  expect(find(body(block('ballot', paragraph('Pour : 19'))))).toEqual({ code: 'unknown', where: 'ballot' })
  const text = new Y.XmlText('surligné')
  text.format(0, 3, { highlight: {} })
  expect(find(body(block('paragraph', text)))).toEqual({ code: 'unknown', where: 'highlight' })
})

test('known blocks in a place where they would be deleted with their words may not', () => {
  const fragment = body(block('paragraph', paragraph('imbriqué')), paragraph('suite'))
  expect(find(fragment)).toEqual({ code: 'lossy' })
  expect(fragment.toString(), 'and nothing was touched').toContain('imbriqué')
})

test('a block that two people emptied at once does not close the text for everybody', () => {
  expect(find(body(paragraph('suite'), block('bulletList')))).toBeNull()
})

test('a client of the schema before decisions shows them and deletes nothing, opened before or after', () => {
  const { decision: _decision, ...nodes } = richTextSchema.nodes
  const older: RichTextSchema = { ...richTextSchema, nodes }
  const olderExtensions = richTextExtensions.filter(({ name }) => name !== 'decision')
  const newer = body(paragraph('ouverture'))
  const old = new Y.Doc()
  Y.applyUpdate(old, Y.encodeStateAsUpdate(newer.doc ?? new Y.Doc()))
  const fragment = old.getXmlFragment('body')

  const seen: string[] = []
  const stop = watchSchema(
    fragment,
    (where) => {
      seen.push(where)
      editor.destroy()
    },
    older,
  )
  const editor = new Editor({ extensions: [...olderExtensions, Collaboration.configure({ fragment })] })
  newer.push([block('decision', paragraph('adopté'))])
  Y.applyUpdate(old, Y.encodeStateAsUpdate(newer.doc ?? new Y.Doc()))

  expect(seen).toEqual(['decision'])
  expect(fragment.toString()).toContain('adopté')
  expect(findUnmountable(fragment, olderExtensions, older)).toEqual({ code: 'unknown', where: 'decision' })
  stop()
})

/** The nodes of the first version of the schema, before votes, conventions, notes and tables. */
const FIRST = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'horizontalRule',
  'intervention',
  'decision',
  'action',
  'mention',
]

test.each([
  ['a vote', () => block('vote', paragraph('Adoption')), 'vote'],
  ['a convention', () => block('convention', paragraph('Locaux')), 'convention'],
  ['a legal reference', () => block('legalReference', paragraph('Loi')), 'legalReference'],
  ['an annex', () => block('annex'), 'annex'],
  ['a note', () => block('paragraph', block('footnote')), 'footnote'],
  ['a table', () => block('table', block('tableRow', block('tableCell', paragraph('Vanves')))), 'table'],
] as const)('a client of the first schema opens %s read-only and deletes nothing', (_, make, where) => {
  const nodes = Object.fromEntries(
    Object.entries(richTextSchema.nodes).filter(([name]) => FIRST.includes(name)),
  )
  const { superscript: _up, subscript: _down, ...marks } = richTextSchema.marks
  const first: RichTextSchema = { ...richTextSchema, nodes, marks }
  const extensions = richTextExtensions.filter(
    ({ name, type }) => type === 'extension' || FIRST.includes(name) || name in marks || name === 'doc',
  )
  const fragment = body(paragraph('ouverture'), make())
  const before = fragment.toString()
  expect(findUnmountable(fragment, extensions, first)).toEqual({ code: 'unknown', where })
  expect(fragment.toString()).toBe(before)
  expect(find(fragment), 'and this version opens it').toBeNull()
})

test('without that guard it would be deleted, which is what the guard is for', () => {
  const fragment = body(block('ballot', paragraph('Pour : 19')))
  const editor = mount(fragment)
  expect(fragment.toString()).not.toContain('Pour')
  editor.destroy()
})

test('what is typed deep in the text is watched too', () => {
  const fragment = body(block('decision', paragraph('adopté')))
  const seen: string[] = []
  watchSchema(fragment, (where) => void seen.push(where))
  const text = (fragment.get(0) as Y.XmlElement).get(0)
  ;((text as Y.XmlElement).get(0) as Y.XmlText).format(0, 3, { bold: {} })
  expect(seen).toEqual([])
  ;((text as Y.XmlElement).get(0) as Y.XmlText).format(0, 3, { blink: {} })
  expect(seen).toEqual(['blink'])
})
