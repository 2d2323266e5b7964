// @vitest-environment happy-dom
import { editParts, everyNode, paragraphOf, textNode, wordsOf, type RichNode } from '#domain'
import { measureUpdate } from '#testing/measureUpdate'
import { Editor } from '@tiptap/core'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { insertBlocks } from '../exchange/insertBlocks.ts'
import { boundedEdits } from './boundedEdits.ts'
import { cleanSlice } from './cleanSlice.ts'
import { richTextExtensions } from './extensions.ts'
import { sharedText } from './sharedText.ts'

/** An editor as in the product, with the largest share of the server's limits that one of its updates was. */
function setUp() {
  const doc = new Y.Doc()
  const element = document.createElement('div')
  document.body.append(element)
  const refused: string[] = []
  const editor = new Editor({
    element,
    extensions: [
      ...richTextExtensions,
      sharedText(doc.getXmlFragment('body')),
      boundedEdits((what) => refused.push(what)),
    ],
    editorProps: { transformPasted: (slice, view) => cleanSlice(slice, view.state.doc) },
  })
  onTestFinished(() => (editor.destroy(), element.remove()))
  let most = 0
  doc.on('update', (update: Uint8Array) => (most = Math.max(most, measureUpdate(update))))
  return { doc, editor, refused, most: () => most }
}

const paragraph = (words: string): RichNode => paragraphOf([textNode(words)])
const cell = (words: string): RichNode => ({ type: 'tableCell', content: [paragraph(words)] })
const times = (count: number, make: (at: number) => RichNode): RichNode[] =>
  Array.from({ length: count }, (_, at) => make(at))
const table = (rows: number, columns: number): RichNode => ({
  type: 'table',
  content: times(rows, (row) => ({
    type: 'tableRow',
    content: times(columns, (column) => cell(`${row}-${column}`)),
  })),
})

const words = (nodes: readonly RichNode[]): string => nodes.map(wordsOf).join('').replaceAll('\n', '')
const html = (count: number): string => '<p>Un point.</p>'.repeat(count)

const LARGE: readonly RichNode[] = [
  ...times(1200, (at) => paragraph(`Point ${at}`)),
  table(250, 4),
  {
    type: 'bulletList',
    content: times(900, (at) => ({ type: 'listItem', content: [paragraph(`- ${at}`)] })),
  },
  {
    type: 'intervention',
    attrs: { id: 'i1', name: 'Mme Roche' },
    content: times(900, (at) => paragraph(`Dit ${at}`)),
  },
  paragraphOf(times(1500, (at) => textNode(`Mot ${at}`, at % 2 ? [{ type: 'bold' }] : []))),
  paragraph('é'.repeat(99_000)),
]

test('a long text from a file goes, is undone and done again in updates that the server takes', async () => {
  const { editor, most, refused } = setUp()
  await insertBlocks(editor, LARGE, () => undefined)
  const whole = editor.getJSON()
  expect(words((whole.content ?? []) as RichNode[])).toBe(words(LARGE))
  let steps = 0
  while (editor.can().undo() && steps++ < 100) editor.commands.undo()
  expect(editor.getText().trim()).toBe('')
  while (editor.can().redo() && steps-- > -100) editor.commands.redo()
  expect(editor.getJSON()).toEqual(whole)
  expect(refused).toEqual([])
  expect(most()).toBeLessThan(0.9)
})

test('parts lose no node but those that are divided, and ids stay one of a kind', () => {
  const ids = [...everyNode(editParts(LARGE).flat())].flatMap(({ attrs }) => attrs?.['id'] ?? [])
  expect(ids).toEqual(['i1'])
})

test('a paste or a removal that no single update can hold changes nothing, and says so', () => {
  const { editor, most, refused } = setUp()
  editor.view.pasteHTML(html(1100))
  expect([editor.getText().trim(), refused]).toEqual(['', ['insert']])
  for (let at = 0; at < 4; at++) editor.view.pasteHTML(html(400))
  const { childCount } = editor.state.doc
  expect(childCount).toBeGreaterThan(1500)
  editor.commands.selectAll()
  editor.commands.deleteSelection()
  expect([editor.state.doc.childCount, refused.at(-1)]).toEqual([childCount, 'remove'])
  while (editor.can().undo()) editor.commands.undo()
  while (editor.can().redo()) editor.commands.redo()
  expect(editor.state.doc.childCount).toBe(childCount)
  expect(most()).toBeLessThan(0.9)
})

test('a table that the editor would have to fill up beyond what goes leaves its words', () => {
  const { editor, most } = setUp()
  const wide = `<tr>${'<td>large</td>'.repeat(30)}</tr>`
  editor.view.pasteHTML(`<table>${wide}${'<tr><td>mot</td></tr>'.repeat(150)}</table>`)
  expect(editor.getText()).toContain('mot')
  expect(editor.getHTML()).not.toContain('<table')
  expect(most()).toBeLessThan(0.9)
})
