// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { richTextExtensions } from './extensions.ts'
import { sharedText } from './sharedText.ts'
import { typedMenu } from './typedMenu.ts'
import { NOWHERE } from './LiveContext.ts'
import { menuItems, type MenuItem } from './menuItems.ts'
import { MenuStore } from './MenuStore.ts'

const opened: Editor[] = []
afterEach(() => {
  arrived = []
  for (const editor of opened.splice(0)) editor.destroy()
})

let arrived: MenuItem[] = []
const items = (query: string) => [...arrived, ...menuItems(query, NOWHERE)]

/** Someone who types beside a colleague, whose edits replace the whole text of the editor. */
function write() {
  const store = new MenuStore()
  const doc = new Y.Doc()
  const element = document.createElement('div')
  document.body.append(element)
  const fragment = doc.getXmlFragment('body')
  const editor = new Editor({
    element,
    extensions: [
      ...richTextExtensions,
      sharedText(fragment),
      typedMenu({
        char: '/',
        label: 'menu',
        store,
        items,
        choose: (target, range) => target.commands.deleteRange(range),
      }),
    ],
  })
  opened.push(editor)
  editor.commands.insertContent('<p>avant</p><p></p>')
  editor.commands.focus('end')
  const colleague = new Y.Doc()
  const beside = (text: string): void => {
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc))
    const paragraph = colleague.getXmlFragment('body').get(0)
    const first = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (first instanceof Y.XmlText) first.insert(0, text)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague), 'colleague')
  }
  const escape = (): void => {
    editor.view.someProp('handleKeyDown', (handle) =>
      handle(editor.view, new KeyboardEvent('keydown', { key: 'Escape' })),
    )
  }
  return { store, editor, beside, escape, type: (text: string) => editor.commands.insertContent(text) }
}

test('what a colleague writes elsewhere leaves the menu open, on the same line', async () => {
  const { store, type, beside } = write()
  type('/deci')
  await vi.waitFor(() => expect(store.state()?.items).toHaveLength(1))
  beside('x')
  expect(store.state()?.items[0]?.key).toBe('decision')
})

test('the line that one has chosen stays chosen while a colleague writes', async () => {
  const { store, type, beside } = write()
  type('/')
  await vi.waitFor(() => expect(store.state()?.items.length).toBeGreaterThan(2))
  store.key(new KeyboardEvent('keydown', { key: 'ArrowDown' }))
  beside('x')
  expect(store.state()?.selected).toBe(1)
  type('l')
  await vi.waitFor(() => expect(store.state()?.selected).toBe(0))
})

test('a menu left with Escape stays closed while a colleague writes, and opens at the next slash', async () => {
  const { store, type, beside, escape, editor } = write()
  type('/')
  await vi.waitFor(() => expect(store.state()).not.toBeNull())
  escape()
  expect(store.state()).toBeNull()
  beside('x')
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(store.state()).toBeNull()
  editor.commands.splitBlock()
  type('/')
  await vi.waitFor(() => expect(store.state()?.items.length).toBeGreaterThan(0))
})

test('who may be found arrives while the menu is open', async () => {
  const { store, type } = write()
  type('/nobody')
  await vi.waitFor(() => expect(store.state()?.items).toEqual([]))
  arrived = [{ kind: 'block', key: 'decision', group: 'blocks', block: 'decision' }]
  store.refresh()
  expect(store.state()?.items).toHaveLength(1)
})
