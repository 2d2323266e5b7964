// @vitest-environment happy-dom
import type { Thread } from '#domain'
import { Editor } from '@tiptap/core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { richTextExtensions } from '../editor/extensions.ts'
import { sharedText } from '../editor/sharedText.ts'
import { acceptSuggestion } from './acceptSuggestion.ts'
import { decodeAnchor, encodeAnchor } from './anchor.ts'
import { wordsOf } from './findPassage.ts'
import { passages, placesOf, showPassages } from './passages.ts'
import { startNote } from './startNote.ts'
import { useCommentsView } from './useCommentsView.ts'

beforeEach(() => useCommentsView.getState().reset())

function editorOf(doc: Y.Doc): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...richTextExtensions, sharedText(doc.getXmlFragment('body')), passages],
  })
  onTestFinished(() => editor.destroy())
  return editor
}

/** Two people on one text, and a thread on these words of it. */
function setUp(html: string, words: string, replacement?: string) {
  const [marie, samir] = [new Y.Doc(), new Y.Doc()]
  marie.on('update', (update) => Y.applyUpdate(samir, update, 'remote'))
  samir.on('update', (update) => Y.applyUpdate(marie, update, 'remote'))
  const [a, b] = [editorOf(marie), editorOf(samir)]
  a.commands.setContent(html)
  const at = find(a, words)
  a.commands.setTextSelection({ from: at, to: at + words.length })
  startNote(a.state)
  const draft = useCommentsView.getState().draft
  if (!draft) throw new Error('no draft')
  const thread: Thread = {
    id: 't1',
    text: '',
    anchor: draft.anchor,
    quote: draft.quote,
    replies: [],
    open: true,
    ...(replacement !== undefined && { replacement }),
  }
  for (const editor of [a, b])
    editor.view.dispatch(showPassages(editor.state, { threads: [thread], current: null }))
  return { a, b, draft, thread }
}

function find(editor: Editor, words: string): number {
  let found = -1
  editor.state.doc.descendants((node, at) => {
    const index = node.isText ? (node.text?.indexOf(words) ?? -1) : -1
    if (found < 0 && index >= 0) found = at + index
  })
  return found
}

const marked = (editor: Editor): string | null => {
  const place = placesOf(editor.state).get('t1')
  return place ? wordsOf(editor.state.doc, place) : null
}

test('a passage keeps its words while both write around and in it', () => {
  const { a, b, draft } = setUp('<p>Vanves ouvre une ressourcerie en avril.</p>', 'une ressourcerie')
  expect(draft).toMatchObject({ quote: 'une ressourcerie', notReplaceable: false })
  a.commands.insertContentAt(1, 'Mme la maire : ')
  b.commands.insertContentAt(find(b, 'ressourcerie'), 'belle ')
  a.commands.insertContentAt(find(a, ' en avril'), ', dit-elle,')
  expect([marked(a), marked(b)]).toEqual(['une belle ressourcerie', 'une belle ressourcerie'])
})

test('the first words of the text are a passage like any other', () => {
  const { a, b } = setUp('<p>Vanves ouvre une ressourcerie, Vanves.</p>', 'Vanves')
  b.commands.insertContentAt(find(b, 'ouvre'), 'nous ')
  expect([marked(a), marked(b)]).toEqual(['Vanves', 'Vanves'])
})

test('a passage whose words are all deleted is gone, for its author and for the others', () => {
  const { a, b } = setUp('<p>Vanves ouvre une ressourcerie.</p>', 'une ressourcerie')
  const at = find(a, 'une ressourcerie')
  a.commands.deleteRange({ from: at, to: at + 'une ressourcerie'.length })
  expect([marked(a), marked(b)]).toEqual([null, null])
})

test('words that moved to another block are found there while they are there once', () => {
  const { a, b, thread } = setUp('<p>Vanves ouvre une ressourcerie.</p>', 'ressourcerie')
  a.commands.setContent('<p>Autre.</p><p>Une ressourcerie ouvre.</p>')
  b.view.dispatch(showPassages(b.state, { threads: [{ ...thread }], current: null }))
  expect(marked(b)).toBe('ressourcerie')
})

test('an accepted suggestion changes only the words that differ, keeps marks, and is undone in one step', () => {
  const { a, b } = setUp(
    '<p><strong>Vanves</strong> ouvre une ressourcerie.</p>',
    'ressourcerie',
    'ressourcerie municipale',
  )
  expect(acceptSuggestion(a, 't1', 'ressourcerie municipale')).toBe(true)
  expect(b.getHTML()).toBe('<p><strong>Vanves</strong> ouvre une ressourcerie municipale.</p>')
  a.commands.undo()
  expect(b.getHTML()).toBe('<p><strong>Vanves</strong> ouvre une ressourcerie.</p>')
})

test('a passage of several blocks, or with more than words, takes no suggestion', () => {
  const { a } = setUp('<p>un</p><p>deux</p>', 'un')
  a.commands.setTextSelection({ from: 1, to: 9 })
  startNote(a.state)
  expect(useCommentsView.getState().draft).toMatchObject({ quote: 'un deux', notReplaceable: true })
  a.commands.setContent('<p>un<br>deux</p>')
  a.commands.setTextSelection({ from: 1, to: 8 })
  startNote(a.state)
  expect(useCommentsView.getState().draft?.notReplaceable).toBe(true)
})

test('what is no anchor is nothing, whatever a foreign client wrote', () => {
  const { draft } = setUp('<p>un</p>', 'un')
  const anchor = decodeAnchor(draft.anchor)
  expect(anchor && encodeAnchor(anchor)).toBe(draft.anchor)
  for (const text of ['', ':', 'a:b:c', '%%:%%', 'AAAA', 'AAAA:']) expect(decodeAnchor(text)).toBeNull()
})
