import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readRecords, type Json } from '#domain'
import { applyImport, previewImport, undoImport } from './importFile.ts'
import type { ImportContext } from './ImportContext.ts'
import { createImportStore } from './importStore.ts'
import { scopeOf } from './scopeOf.ts'

const HEADINGS =
  'code_departement;code_commune;libelle_commune;nom_elu;prenom_elu;sexe_elu;date_naissance_elu;date_debut_mandat;date_debut_fonction;lieu_naissance_elu'
const file = (...lines: string[]) => ({
  name: 'maires.csv',
  bytes: new TextEncoder().encode([HEADINGS, ...lines].join('\n')),
})
const zoe = file('92;92075;Vanves;PRÉVERT;Zoé;F;1966-09-07;2020-05-18;2020-05-25;Ailleurs')

/** An installation in memory, with Vanves and its invented mayor. */
function openInstallation() {
  const documents = new Map<string, Y.Doc>()
  const settings = new Map<string, string>()
  const seed = (name: string, record: 'Area' | 'Person', id: string, content: Record<string, Json>) => {
    const doc = documents.get(name) ?? new Y.Doc()
    documents.set(name, doc)
    createRecord({ doc, type: 'commune', record, id }, content)
  }
  seed('commune.92075.1', 'Area', '92075', { name: 'Vanves', classification: 'commune', code: '92075' })
  seed('commune.92075.1', 'Person', 'invented', {
    family: 'official',
    familyName: 'Demo',
    givenName: 'Ulysse',
    'mandate.m': { function: 'mayor', area: '92075', start: '2020-05-23' },
  })
  let ids = 0
  const failing = new Set<string>()
  const context: ImportContext = {
    scope: () =>
      scopeOf({
        department: { code: '92', name: 'Hauts-de-Seine' },
        names: documents.keys(),
        readDocument: (name) => documents.get(name) ?? null,
      }),
    async readDocument(name) {
      const copy = new Y.Doc()
      const doc = documents.get(name)
      if (doc) Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      return copy
    },
    async submit(name, update) {
      if (failing.has(name)) return { ok: false, code: 'storage' }
      const doc = documents.get(name) ?? new Y.Doc()
      documents.set(name, doc)
      Y.applyUpdate(doc, update)
      return { ok: true }
    },
    store: createImportStore({
      setting: (key) => settings.get(key) ?? null,
      setSetting: (key, value) => void settings.set(key, value),
    }),
    by: 'Camille',
    now: () => Date.UTC(2026, 10, 22),
    newId: () => `id${++ids}`,
    wait: async () => undefined,
  }
  const people = (name = 'commune.92075.1') => {
    const doc = documents.get(name)
    return doc ? readRecords(doc, 'commune', 'Person') : []
  }
  return { context, documents, failing, people }
}

test('a preview writes nothing and says what the import would do', async () => {
  const { context, people } = openInstallation()
  const answer = await previewImport(context, zoe)
  expect(answer).toMatchObject({
    ok: true,
    preview: {
      records: 2,
      new: [{ name: 'Zoé PRÉVERT' }],
      ended: [{ name: 'Ulysse Demo', end: '2020-05-25' }],
      dropped: ['birthPlace'],
    },
  })
  expect(people()).toHaveLength(1)
  expect(context.store.list()).toEqual([])
})

test('an import is remembered, changes nothing the second time, and can be undone once', async () => {
  const { context, people } = openInstallation()
  const applied = await applyImport(context, zoe, null)
  expect(applied).toMatchObject({ ok: true, import: { complete: true, by: 'Camille', records: 2 } })
  expect(people()).toHaveLength(2)
  expect(await applyImport(context, zoe, null)).toMatchObject({ ok: true, import: null })

  const id = context.store.list()[0]?.id ?? ''
  expect(await undoImport(context, id)).toMatchObject({ ok: true, restored: 2, kept: [] })
  expect(people().filter(({ values }) => !values.has('archivedAt'))).toHaveLength(1)
  expect(
    people()
      .find((person) => person.id === 'invented')
      ?.entries.get('mandate'),
  ).toMatchObject([{ value: { start: '2020-05-23' } }])
  expect(await undoImport(context, id)).toEqual({ ok: false, code: 'already-undone' })
  expect(await undoImport(context, 'nothing')).toEqual({ ok: false, code: 'unknown-import' })
})

test('what was shown is what is applied, or nothing is', async () => {
  const { context, people } = openInstallation()
  const shown = await previewImport(context, zoe)
  const fingerprint = shown.ok ? shown.fingerprint : ''
  const other = file('92;92075;Vanves;IF;Léo;M;1970-01-02;2020-05-18;2020-05-26;Ailleurs')
  expect(await applyImport(context, other, fingerprint)).toEqual({ ok: false, code: 'changed' })
  expect(people()).toHaveLength(1)
  expect(await applyImport(context, zoe, fingerprint)).toMatchObject({ ok: true, import: { records: 2 } })
})

test('an import that stops half-way is finished by the same file, and can be undone as it is', async () => {
  const { context, failing, people } = openInstallation()
  failing.add('communePrivate.92075.1')
  const applied = await applyImport(context, zoe, null)
  expect(applied).toMatchObject({
    ok: false,
    code: 'not-stored',
    reason: 'storage',
    import: { complete: false },
  })
  failing.clear()
  expect(await applyImport(context, zoe, null)).toMatchObject({
    ok: true,
    import: { records: 1, complete: true },
  })
  expect(people('communePrivate.92075.1')).toHaveLength(1)
  const [second, first] = context.store.list()
  expect(await undoImport(context, second?.id ?? '')).toMatchObject({ ok: true, kept: [] })
  expect(await undoImport(context, first?.id ?? '')).toMatchObject({ ok: true, kept: [] })
  expect(people().filter(({ values }) => !values.has('archivedAt'))).toHaveLength(1)
})

test('a file that cannot be read is refused with its code', async () => {
  const { context } = openInstallation()
  const bytes = new TextEncoder().encode('un;deux\n')
  expect(await previewImport(context, { name: 'x.csv', bytes })).toEqual({ ok: false, code: 'no-headings' })
})
