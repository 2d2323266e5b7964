// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { carets } from './Carets.ts'
import { richTextExtensions } from './extensions.ts'
import { sharedText } from './sharedText.ts'

const opened: Editor[] = []
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy()
})

interface Writer {
  readonly doc: Y.Doc
  readonly editor: Editor
  readonly inbox: Uint8Array[]
  typed: number
}

const LETTERS = ['abcdefghij', 'ABCDEFGHIJ', '0123456789'] as const

function writers(): Writer[] {
  const all = LETTERS.map((_, index) => {
    const doc = new Y.Doc()
    doc.clientID = index + 1
    const element = document.createElement('div')
    document.body.append(element)
    const text = sharedText(doc.getXmlFragment('body'))
    const editor = new Editor({
      element,
      extensions: [
        ...richTextExtensions,
        text,
        carets(new Awareness(doc), { id: `${index}`, name: `${index}` }),
      ],
    })
    opened.push(editor)
    return { doc, editor, inbox: [] as Uint8Array[], typed: 0 }
  })
  for (const writer of all) {
    writer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'inbox') return
      for (const other of all) if (other !== writer) other.inbox.push(update)
    })
  }
  return all
}

function deliver({ doc, inbox }: Writer): void {
  for (const update of inbox.splice(0)) Y.applyUpdate(doc, update, 'inbox')
}

const step = fc.record({ who: fc.nat(2), what: fc.constantFrom('type', 'deliver') })

test('letters stay in the order in which each was typed, however close the others write', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const all = writers()
      const [first] = all
      first?.editor.commands.insertContent('<p>:</p>')
      for (const writer of all) deliver(writer)
      for (const { editor } of all) editor.commands.focus('end')
      for (const { who, what } of steps) {
        const writer = all[who]
        const letter = LETTERS[who]?.[writer?.typed ?? 0]
        if (!writer) continue
        if (what === 'deliver') deliver(writer)
        else if (letter) {
          writer.editor.view.dispatch(writer.editor.state.tr.insertText(letter))
          writer.typed++
        }
      }
      for (let i = 0; i < 4; i++) for (const writer of all) deliver(writer)
      const texts = all.map(({ editor }) => editor.getText())
      expect(new Set(texts).size).toBe(1)
      all.forEach(({ typed }, who) => {
        const own = [...(texts[0] ?? '')].filter((each) => LETTERS[who]?.includes(each)).join('')
        expect(own).toBe(LETTERS[who]?.slice(0, typed))
      })
      for (const editor of opened.splice(0)) editor.destroy()
    }),
    { numRuns: 60 },
  )
})
