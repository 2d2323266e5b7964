// @vitest-environment happy-dom
import { Editor, getSchema } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkNode, richTextSchema } from '#domain'
import { richTextExtensions } from './extensions.ts'
import { insertSection, insertIntervention } from './insertSection.ts'

const BUILT_IN = ['doc', 'text']
const moment = { on: '2021-03-17', at: '09:43' }
const speaker = {
  person: 'p1',
  area: '92075',
  areaName: 'Vanves',
  civility: 'Mme',
  name: 'Anne Martin',
  function: 'Conseillère municipale déléguée',
} as const

function editorOn(doc: Y.Doc): Editor {
  const element = document.createElement('div')
  document.body.append(element)
  return new Editor({
    element,
    extensions: [...richTextExtensions, Collaboration.configure({ fragment: doc.getXmlFragment('body') })],
  })
}

const bodyOf = (doc: Y.Doc): string => doc.getXmlFragment('body').toString()

test('the editor has the nodes and marks of the domain, and no other', () => {
  const schema = getSchema(richTextExtensions)
  const nodes = Object.keys(schema.nodes).filter((name) => !BUILT_IN.includes(name))
  expect(nodes.sort()).toEqual(Object.keys(richTextSchema.nodes).sort())
  expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(richTextSchema.marks).sort())
})

test('every node that the editor makes passes the check of the server', () => {
  const doc = new Y.Doc()
  const editor = editorOn(doc)
  editor.commands.setContent(
    '<h2>Accueil</h2><p>Un <strong>mot</strong>, <a href="https://vanves.example">un lien</a><br>suite</p>' +
      '<ul><li><p>a</p></li></ul><ol><li><p>b</p></li></ol><blockquote><p>c</p></blockquote><hr><p></p>',
  )
  editor.commands.focus('end')
  insertIntervention(editor, speaker, moment)
  editor.commands.insertContent('indique que tout va bien.')
  insertSection(editor, 'decision', moment)
  expect(checkNode(richTextSchema, doc.getXmlFragment('body'), 0, true)).toBeNull()
  expect(bodyOf(doc)).toContain('areaName="Vanves"')
  editor.destroy()
})

test('the caret is in the new intervention, and undo takes it away in one step', () => {
  const doc = new Y.Doc()
  const editor = editorOn(doc)
  insertIntervention(editor, speaker, moment)
  editor.commands.insertContent('bonjour')
  expect(editor.getJSON().content?.[0]).toMatchObject({
    type: 'intervention',
    attrs: { person: 'p1', on: '2021-03-17' },
    content: [{ type: 'paragraph', content: [{ text: 'bonjour' }] }],
  })
  editor.destroy()
})

test('two editors show the same, a hard break and unknown pasted markup included', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  a.on('update', (update: Uint8Array, origin) => origin !== 'peer' && Y.applyUpdate(b, update, 'peer'))
  b.on('update', (update: Uint8Array, origin) => origin !== 'peer' && Y.applyUpdate(a, update, 'peer'))
  const [left, right] = [editorOn(a), editorOn(b)]
  left.commands.insertContent('<p>un<br>deux</p>')
  right.commands.focus('end')
  right.commands.insertContent(
    '<div onclick="x()"><script>1</script><span style="mso-x:1">trois</span></div>',
  )
  left.commands.setHardBreak()
  expect(left.getHTML()).toBe(right.getHTML())
  expect(left.getText()).toContain('trois')
  expect(left.getHTML()).not.toMatch(/script|onclick|mso/)
  left.destroy()
  right.destroy()
})

test('undo takes back only what was typed here', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  a.on('update', (update: Uint8Array, origin) => origin !== 'peer' && Y.applyUpdate(b, update, 'peer'))
  b.on('update', (update: Uint8Array, origin) => origin !== 'peer' && Y.applyUpdate(a, update, 'peer'))
  const [left, right] = [editorOn(a), editorOn(b)]
  left.commands.insertContent('de Marie ')
  right.commands.focus('end')
  right.commands.insertContent('de Hugues')
  left.commands.undo()
  expect(left.getText().trim()).toBe('de Hugues')
  left.destroy()
  right.destroy()
})

test('opening writes nothing', () => {
  const doc = new Y.Doc()
  const before = Y.encodeStateVector(doc)
  const editor = editorOn(doc)
  editor.commands.focus('end')
  editor.destroy()
  expect(Y.encodeStateVector(doc)).toEqual(before)
})
