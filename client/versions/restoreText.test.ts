// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { richTextExtensions } from '../editor/extensions.ts'
import { sharedText } from '../editor/sharedText.ts'
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
  expect(restoreText(editor, body(before))).toBe(true)
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
  expect(restoreText(editor, body(before))).toBe(false)
  editor.setEditable(true)
  body(before).push([new Y.XmlElement('hologram')])
  expect(restoreText(editor, body(before))).toBe(false)
  expect(editor.getText()).toBe('Autre.')
})
