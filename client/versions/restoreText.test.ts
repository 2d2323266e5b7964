// @vitest-environment happy-dom
import { measureUpdate } from '#testing/measureUpdate'
import { Editor } from '@tiptap/core'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { richTextExtensions } from '../editor/extensions.ts'
import { sharedText } from '../editor/sharedText.ts'
import { replacements } from './replacements.ts'
import { restoreText } from './restoreText.ts'

const body = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body')

function editorOf(doc: Y.Doc): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...richTextExtensions, sharedText(body(doc))],
  })
  onTestFinished(() => editor.destroy())
  return editor
}

function setUp() {
  const doc = new Y.Doc()
  const editor = editorOf(doc)
  editor.commands.setContent('<p>Vanves ouvre une ressourcerie.</p><p>Sceaux approuve.</p>')
  const before = new Y.Doc()
  Y.applyUpdate(before, Y.encodeStateAsUpdate(doc))
  return { doc, editor, before, html: editor.getHTML() }
}

test('the text is what it was again, in one step that is undone, and a colleague sees an edit like any other', () => {
  const { doc, editor, before, html } = setUp()
  const other = new Y.Doc()
  doc.on('update', (update) => Y.applyUpdate(other, update, 'remote'))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const colleague = editorOf(other)
  editor.commands.setContent('<p>Vanves ouvre une épicerie.</p><p>Sceaux approuve.</p><p>Fin.</p>')
  const changed = editor.getHTML()
  expect(restoreText(editor, body(before))).toBe('restored')
  expect([editor.getHTML(), colleague.getHTML()]).toEqual([html, html])
  editor.commands.undo()
  expect([editor.getHTML(), colleague.getHTML()]).toEqual([changed, changed])
})

test('what did not change keeps its identity: comments on it stay', () => {
  const { doc, editor, before } = setUp()
  const paragraph = body(doc).get(1)
  editor.commands.insertContentAt(1, 'Mme la maire : ')
  restoreText(editor, body(before))
  expect(body(doc).get(1)).toBe(paragraph)
})

test('who may only read, or does not know all of it, changes nothing', () => {
  const { editor, before } = setUp()
  editor.commands.setContent('<p>Autre.</p>')
  editor.setEditable(false)
  expect(restoreText(editor, body(before))).toBe('unknown')
  editor.setEditable(true)
  body(before).push([new Y.XmlElement('hologram')])
  expect(restoreText(editor, body(before))).toBe('unknown')
  expect(editor.getText()).toBe('Autre.')
})

const paragraphs = (word: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `<p>${word} ${at}</p>`).join('')

test('a long text comes back, is undone and done again in updates that the server takes', () => {
  const { doc, editor } = setUp()
  const { undoManager } = yUndoPluginKey.getState(editor.state)
  for (let at = 0; at < 6; at++) {
    editor.commands.insertContentAt(editor.state.doc.content.size, paragraphs(`Avant ${at},`, 400))
    undoManager.stopCapturing()
  }
  const before = new Y.Doc()
  Y.applyUpdate(before, Y.encodeStateAsUpdate(doc))
  const html = editor.getHTML()
  for (let at = 0; at < 8; at++) {
    editor.commands.deleteRange({ from: 0, to: Math.floor(editor.state.doc.content.size / 3) })
    undoManager.stopCapturing()
  }
  editor.commands.insertContentAt(0, paragraphs('Autre,', 400))
  const changed = editor.getHTML()
  let most = 0
  doc.on('update', (update: Uint8Array) => (most = Math.max(most, measureUpdate(update))))
  const steps = undoManager.undoStack.length
  expect(restoreText(editor, body(before))).toBe('restored')
  expect(editor.getHTML()).toBe(html)
  for (let left = undoManager.undoStack.length - steps; left > 0; left--) editor.commands.undo()
  expect(editor.getHTML()).toBe(changed)
  while (editor.can().redo()) editor.commands.redo()
  expect(editor.getHTML()).toBe(html)
  expect(most).toBeLessThan(0.9)
})

test('replacements make any text any other, and none is larger than it must be', () => {
  const { editor } = setUp()
  const blocks = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
    .map((words) => words.map((word) => editor.schema.node('paragraph', null, editor.schema.text(word))))
  fc.assert(
    fc.property(blocks, blocks, fc.integer({ min: 1, max: 8 }), (now, before, most) => {
      const text = [...now]
      for (const { at, gone, come, weight } of replacements(now, before, { weigh: () => 1, most })) {
        expect(weight).toBeLessThanOrEqual(Math.max(most, 2))
        expect(gone + come.length).toBeLessThanOrEqual(weight)
        text.splice(at, gone, ...come)
      }
      expect(text.map(String)).toEqual(before.map(String))
    }),
  )
})
