// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { use } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { messages } from './messages.ts'
import { StaticText } from './StaticText.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
beforeAll(() => use(initReactI18next).init({ lng: 'fr', resources: { fr: { editor: messages.fr } } }))

function block(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): Y.XmlElement {
  const element = new Y.XmlElement(name)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  element.insert(0, name === 'heading' ? [new Y.XmlText(text)] : [paragraph])
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

test('what cannot be opened in the editor can be read, follows what arrives, and stays as it is', async () => {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('body')
  const speaker = { civility: 'Mme', name: 'Sabine Lorin', areaName: 'Vanves' }
  fragment.insert(0, [
    block('heading', 'Tour de table'),
    block('intervention', 'présente', speaker),
    block('vote', 'Pour : 19'),
  ])
  const before = fragment.toString()
  const host = document.createElement('div')
  const root = createRoot(host)
  await act(() => root.render(<StaticText fragment={fragment} label="Compte rendu" />))
  expect(host.querySelector('h2')?.textContent).toBe('Tour de table')
  expect(host.textContent).toContain('Vanves, Mme Sabine Lorin')
  expect(host.textContent).toContain('Pour : 19')
  expect(fragment.toString()).toBe(before)
  await act(() => fragment.push([block('vote', 'Contre : 2')]))
  expect(host.textContent).toContain('Contre : 2')
  await act(() => root.unmount())
})
