// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { EmptyHeaders } from './EmptyHeaders.ts'
import { richTextExtensions } from './extensions.ts'

test('a header without words has a name until it has words', () => {
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [...richTextExtensions, EmptyHeaders],
    content: '<p>avant</p><table><tr><th>Commune</th><th></th></tr><tr><td></td><td></td></tr></table>',
  })
  const names = () =>
    [...editor.view.dom.querySelectorAll('th')].map((cell) => cell.getAttribute('aria-label'))
  expect(names()).toEqual([null, 'column'])
  const at = editor.view.posAtDOM(editor.view.dom.querySelectorAll('th')[1] ?? editor.view.dom, 0)
  editor.commands.insertContentAt(at + 1, 'Projet')
  expect(names()).toEqual([null, null])
  editor.destroy()
})
