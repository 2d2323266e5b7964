// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import { afterEach, expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { carets } from './Carets.ts'
import { richTextExtensions } from './extensions.ts'
import { insertSection } from './insertSection.ts'
import { sharedText } from './sharedText.ts'

const opened: Editor[] = []
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy()
})

/** Two people with the same text open, each with a caret that the other sees. */
function together(): { marie: Editor; hugues: Editor } {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  link(a, b)
  link(b, a)
  return { marie: open(a, 'Marie'), hugues: open(b, 'Hugues') }
}

function link(from: Y.Doc, to: Y.Doc): void {
  from.on('update', (update: Uint8Array, origin) => origin !== link && Y.applyUpdate(to, update, link))
}

function open(doc: Y.Doc, name: string): Editor {
  const element = document.createElement('div')
  document.body.append(element)
  const text = sharedText(doc.getXmlFragment('body'))
  const editor = new Editor({
    element,
    extensions: [...richTextExtensions, text, carets(new Awareness(doc), { id: name, name })],
  })
  opened.push(editor)
  return editor
}

const moment = { on: '2021-03-17', at: null }

test('undoing a block leaves in it what a colleague wrote there meanwhile', () => {
  const { marie, hugues } = together()
  insertSection(marie, 'decision', moment)
  marie.commands.insertContent('De Marie.')
  hugues.commands.focus('end')
  hugues.commands.insertContent(' De Hugues.')
  marie.commands.undo()
  marie.commands.undo()
  expect(hugues.getText().trim()).toBe('De Hugues.')
  expect(hugues.getJSON()).toEqual(marie.getJSON())
})

test('a block that nobody else wrote in goes whole, and comes back whole', () => {
  const { marie, hugues } = together()
  insertSection(marie, 'decision', moment)
  marie.commands.insertContent('De Marie.')
  marie.commands.undo()
  expect(hugues.getText().trim()).toBe('')
  expect(hugues.getHTML()).not.toContain('decision')
  marie.commands.redo()
  expect(hugues.getText().trim()).toBe('De Marie.')
  expect(hugues.getHTML()).toContain('decision')
})

test('one does not undo the edits of a colleague', () => {
  const { marie, hugues } = together()
  hugues.commands.insertContent('De Hugues.')
  expect(marie.commands.undo()).toBe(false)
  expect(marie.getText().trim()).toBe('De Hugues.')
})

test('line breaks beside a colleague’s caret keep both texts the same', () => {
  const { marie, hugues } = together()
  marie.commands.insertContent('<p>un<br>deux</p>')
  hugues.commands.focus(3)
  hugues.commands.setHardBreak()
  marie.commands.focus('end')
  marie.commands.setHardBreak()
  hugues.commands.insertContent('trois')
  hugues.commands.undo()
  marie.commands.insertContent('quatre')
  expect(marie.getHTML()).toBe(hugues.getHTML())
  expect(marie.getText()).toContain('quatre')
})

test('the caret stays in its empty paragraph while a colleague makes another before it', () => {
  const { marie, hugues } = together()
  marie.commands.insertContent('<p>début</p><p></p><p>fin</p>')
  marie.commands.setTextSelection(marie.state.doc.content.size - 6)
  expect(marie.state.selection.$from.parent.content.size).toBe(0)
  hugues.commands.setTextSelection(6)
  hugues.commands.splitBlock()
  marie.commands.insertContent('ici')
  hugues.commands.insertContent('là')
  expect(hugues.getText({ blockSeparator: '|' })).toBe('début|là|ici|fin')
})
