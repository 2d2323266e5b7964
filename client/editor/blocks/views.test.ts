// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { richTextExtensions } from '../extensions.ts'
import { insertGuest, insertIntervention, insertSection } from '../insertSection.ts'
import { live } from '../live.ts'
import { LiveContext, NOWHERE, type AnnexFile } from '../LiveContext.ts'
import { MenuStore } from '../MenuStore.ts'
import { Notes } from '../Notes.ts'
import { sharedText } from '../sharedText.ts'

const opened: Editor[] = []
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy()
})

const moment = { on: '2021-03-17', at: '09:43' }
const speaker = {
  person: 'p1',
  area: '92075',
  areaName: 'Vanves',
  civility: 'Mme',
  name: 'Anne Martin',
  function: 'Maire',
} as const

function write(doc = new Y.Doc()) {
  const context = new LiveContext()
  const element = document.createElement('div')
  document.body.append(element)
  const editor = new Editor({
    element,
    extensions: [
      ...richTextExtensions,
      sharedText(doc.getXmlFragment('body')),
      live({ context, menu: new MenuStore(), notes: new Notes(), say: (key) => key }),
    ],
  })
  opened.push(editor)
  const inputs = (): HTMLInputElement[] => [...editor.view.dom.querySelectorAll<HTMLInputElement>('input')]
  const type = (at: number, value: string): void => {
    const input = inputs()[at]
    if (!input) throw new Error('no such field')
    input.value = value
    input.dispatchEvent(new Event('change'))
  }
  return { editor, context, doc, inputs, type, first: () => editor.getJSON().content?.[0]?.attrs ?? {} }
}

test('a count that is no number is kept where it was typed, said to be wrong, and not stored', () => {
  const { editor, type, inputs, first } = write()
  insertSection(editor, 'vote', moment)
  type(0, '19')
  type(1, 'deux')
  expect(first()).toMatchObject({ for: 19, against: null })
  expect(inputs()[1]?.value).toBe('deux')
  const said = [...editor.view.dom.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)
  expect(said).toEqual(['', 'ballot.wrongCount', ''])
  type(1, '2')
  expect(first()).toMatchObject({ against: 2 })
  expect(editor.view.dom.querySelector('.outcome')?.textContent).toBe('outcome.adopted')
})

test('a vote follows the quorum of the page around it', () => {
  const { editor, type, context } = write()
  insertSection(editor, 'vote', moment)
  type(0, '3')
  const outcome = () => editor.view.dom.querySelector('.outcome')?.textContent
  expect(outcome()).toBe('outcome.unanimous')
  context.update({ ...NOWHERE, quorum: { needed: 19, present: 3, reached: false } })
  expect(outcome()).toBe('outcome.noQuorum')
})

test('a count is taken back like a word, and a colleague sees it', () => {
  const doc = new Y.Doc()
  const { editor, type, first } = write(doc)
  insertSection(editor, 'vote', moment)
  const other = new Y.Doc()
  const follow = (): void => Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  follow()
  const colleague = write(other)
  type(0, '7')
  follow()
  expect(colleague.inputs()[0]?.value).toBe('7')
  editor.commands.undo()
  expect(first()['for'] ?? null).toBeNull()
})

test('an action takes a name that the directory does not hold', () => {
  const { editor, type, first } = write()
  insertSection(editor, 'action', moment)
  expect(editor.view.dom.querySelector('.owner.empty')).not.toBeNull()
  type(0, 'Le prestataire')
  expect(first()).toMatchObject({ owner: null, ownerName: 'Le prestataire' })
  expect(editor.view.dom.querySelector('.owner.empty')).toBeNull()
})

test('someone from outside is asked who they are', () => {
  const { editor, type, first } = write()
  insertGuest(editor, moment)
  type(1, 'Ana Diaz')
  type(3, 'Agence de l’eau')
  expect(first()).toMatchObject({ person: null, name: 'Ana Diaz', organization: 'Agence de l’eau' })
  expect(editor.view.dom.querySelector('.speaker-line')?.textContent).toBe('Ana Diaz, Agence de l’eau')
})

test('who came in the place of somebody speaks in their place', () => {
  const { editor, first } = write()
  const absent = { ...speaker, person: 'p2', name: 'Paul Henry', civility: 'M.' } as const
  insertIntervention(editor, speaker, moment, undefined, absent)
  expect(first()).toMatchObject({ represents: { person: 'p2', name: 'Paul Henry' } })
  expect(editor.view.dom.querySelector('.speaker-line')?.textContent).toMatch(
    /représente M\.\u00a0Paul Henry/,
  )
})

test('typing in a block writes none of its attributes again', () => {
  const { editor, doc } = write()
  insertIntervention(editor, speaker, moment, undefined, { ...speaker, person: 'p2' })
  const keys = new Set<string>()
  doc.getXmlFragment('body').observeDeep((events) => {
    for (const { keys: changed } of events) for (const key of changed.keys()) keys.add(key)
  })
  editor.commands.insertContent('bonjour')
  expect([...keys]).toEqual([])
})

test('an annex is named by a command, and opened where the page can', () => {
  const { editor, context } = write()
  const file: AnnexFile = { name: 'Bilan.pdf', size: 1200, type: 'application/pdf', hash: 'a'.repeat(64) }
  editor.commands.insertAnnex(file)
  const button = editor.view.dom.querySelector<HTMLButtonElement>('button.open')
  expect(button?.hidden).toBe(true)
  const asked: AnnexFile[] = []
  context.update({ ...NOWHERE, openFile: (wanted) => void asked.push(wanted) })
  expect(button?.hidden).toBe(false)
  button?.click()
  expect(asked).toEqual([file])
})
