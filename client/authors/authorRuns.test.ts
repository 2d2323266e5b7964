// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { richTextExtensions } from '../editor/extensions.ts'
import { sharedText } from '../editor/sharedText.ts'
import { authorRuns } from './authorRuns.ts'

function editorOf(doc: Y.Doc): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...richTextExtensions, sharedText(doc.getXmlFragment('body'))],
  })
  onTestFinished(() => editor.destroy())
  return editor
}

const written = (editor: Editor) =>
  authorRuns(editor.state).map(({ from, to, client }) => [editor.state.doc.textBetween(from, to), client])

test('each letter belongs to the client that inserted it, wherever a colleague wrote between', () => {
  const [marie, samir] = [new Y.Doc(), new Y.Doc()]
  marie.on('update', (update) => Y.applyUpdate(samir, update, 'remote'))
  samir.on('update', (update) => Y.applyUpdate(marie, update, 'remote'))
  const [a, b] = [editorOf(marie), editorOf(samir)]
  a.commands.setContent('<h2 data-level="1">Titre</h2><p>Vanves ouvre.</p><ul><li><p>un</p></li></ul>')
  b.commands.insertContentAt(b.state.doc.textContent.indexOf('ouvre') + 1 + 2, 'bien ')
  expect(written(a)).toEqual([
    ['Titre', marie.clientID],
    ['Vanves ', marie.clientID],
    ['bien ', samir.clientID],
    ['ouvre.', marie.clientID],
    ['un', marie.clientID],
  ])
  expect(written(b)).toEqual(written(a))
})
