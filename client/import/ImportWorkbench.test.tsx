// @vitest-environment happy-dom
import type { ImportPreview, PastImport } from '#domain'
import { MantineProvider } from '@mantine/core'
import { createInstance } from 'i18next'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { messages as ui } from '../ui/messages.ts'
import type { ImportCommands } from './importCommands.ts'
import { ImportWorkbench } from './ImportWorkbench.tsx'
import { messages } from './messages.ts'

const person = {
  id: 'p',
  name: 'Zoé PRÉVERT',
  home: '92075',
  homeName: 'Vanves',
  lines: [2],
  notes: [],
  changes: [
    { field: 'familyName', from: null, to: 'PRÉVERT' },
    { field: 'mandate', from: null, to: { function: 'mayor', area: '92075', start: '2020-05-25' } },
  ],
} as const
const preview: ImportPreview = {
  kind: 'mayors',
  dataLines: 4,
  records: 2,
  new: [person],
  changed: [
    {
      ...person,
      id: 'q',
      name: 'Ana Orme',
      changes: [{ field: 'occupation', from: 'Juge', to: 'Médecin' }],
      notes: [{ code: 'birth-date', kept: '1970-01-02', read: '1970-02-02' }],
    },
  ],
  ended: [
    { id: 'r', name: 'Ulysse Demo', area: '92075', end: '2020-05-25', successor: 'Zoé PRÉVERT', line: 2 },
  ],
  unchanged: [],
  outOfScope: [
    {
      reason: 'other-department',
      count: 1,
      rows: [{ line: 4, name: 'Léo If', place: 'Ailleurs', reason: 'other-department' }],
    },
  ],
  unreadable: [{ line: 5, reason: 'date', detail: '31/02/1970' }],
  dropped: ['birthPlace', 'nuance'],
  areas: { '92075': 'Vanves' },
}
const past: PastImport = {
  id: 'i1',
  at: '2026-11-22T10:00:00.000Z',
  by: 'Camille',
  fileName: 'maires.csv',
  kind: 'mayors',
  records: 2,
  complete: true,
  undoneAt: null,
}

function server(answers: Partial<ImportCommands> = {}): ImportCommands {
  let imports: readonly PastImport[] = []
  return {
    list: async () => ({ ok: true, value: { imports } }),
    preview: async () => ({ ok: true, value: { preview, fingerprint: 'f' } }),
    apply: async () => {
      imports = [past]
      return { ok: true, value: { import: past } }
    },
    undo: async () => {
      imports = [{ ...past, undoneAt: past.at }]
      const kept = [{ document: 'commune.92075.1', id: 'q', name: 'Ana Orme', field: 'occupation' }]
      return { ok: true, value: { import: past, restored: 1, kept } }
    },
    ...answers,
  }
}

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const resources = { fr: { import: messages.fr, ui: ui.fr } }
  await createInstance()
    .use(initReactI18next)
    .init({ lng: 'fr', resources, interpolation: { escapeValue: false } })
})

let leave = () => {}
afterEach(() => act(() => leave()))

const text = () => document.body.textContent.replace(/[\u00a0\u202f]/g, ' ')
const press = async (name: string) => {
  const buttons = [...document.body.querySelectorAll('button')].filter(
    ({ textContent }) => textContent === name,
  )
  const button = buttons.at(-1)
  if (!button) throw new Error(`no button ${name}`)
  await act(async () => button.click())
}

/** The workbench on a page, with what a person does to it. */
async function open(commands: ImportCommands) {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  leave = () => {
    root.unmount()
    place.remove()
  }
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <ImportWorkbench commands={commands} />
      </MantineProvider>,
    ),
  )
  const choose = async (file = new File(['x'], 'maires.csv')) => {
    const input = place.querySelector('input')
    if (!input) throw new Error('no file input')
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }))
      await new Promise((resolve) => setTimeout(resolve))
    })
  }
  return { choose }
}

test('a chosen file is shown as a difference, with what was left aside', async () => {
  const { choose } = await open(server())
  await choose()
  expect(text()).toContain('4 lignes dans le fichier, aucune perdue')
  expect(text()).toContain('Mandats et fonctions : Maire, Vanves, depuis le 25/05/2020')
  expect(text()).toContain('Profession : Juge → Médecin')
  expect(text()).toContain('Date de naissance gardée : 02/01/1970 (le fichier dit 02/02/1970)')
  expect(text()).toContain('Vanves : mandat terminé le 25/05/2020, Zoé PRÉVERT succède')
  expect(text()).toContain('1 ligne : autre département')
  expect(text()).toContain('Ligne 5date illisible (« 31/02/1970 »)')
  expect(text()).toContain('Colonnes laissées de côté : lieu de naissance, nuance politique')
})

test('an import is applied, listed, and undone with what was kept', async () => {
  const { choose } = await open(server())
  expect(text()).toContain('Aucun import pour l’instant.')
  await choose()
  await press('Importer 2 fiches')
  expect(text()).toContain('2 fiches importées')
  expect(text()).toContain('Maires, 2 fiches, par Camille')
  await press('Annuler cet import')
  await press('Annuler cet import')
  expect(text()).toContain('Import annulé, 1 fiche rétablie')
  expect(text()).toContain('Ana Orme, Profession')
})

test.each([
  ['spreadsheet', 'Enregistrez la feuille au format CSV'],
  ['offline', 'Le serveur ne répond pas. Rien n’a été écrit.'],
  ['never heard of', 'Réessayez, puis prévenez l’administrateur'],
])('a refusal says what to do: %s', async (code, sentence) => {
  const { choose } = await open(server({ preview: async () => ({ ok: false, code }) }))
  await choose()
  expect(text()).toContain(sentence)
})

test('a file over 8 MB is not sent', async () => {
  let sent = false
  const preview: ImportCommands['preview'] = async () => {
    sent = true
    return { ok: false, code: 'other' }
  }
  const { choose } = await open(server({ preview }))
  await choose(new File([new Uint8Array(8 * 1024 * 1024 + 1)], 'tout.csv'))
  expect(text()).toContain('Ce fichier dépasse 8 Mo')
  expect(sent).toBe(false)
})

test('when the network goes during the import, what to do is said without a promise', async () => {
  const { choose } = await open(server({ apply: async () => ({ ok: false, code: 'offline' }) }))
  await choose()
  await press('Importer 2 fiches')
  expect(text()).toContain('Choisissez le même fichier de nouveau')
})
