import { createRecord, writeField, type DirectoryRow } from '#domain'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Keep, OpenDocument } from '../sync/workspace.ts'
import { DirectoryStore, type DirectorySource } from './DirectoryStore.ts'

const NAME = 'commune.92075.1'

function vanves(): Y.Doc {
  const doc = new Y.Doc()
  createRecord(
    { doc, type: 'commune', record: 'Person', id: 'p1' },
    { family: 'official', familyName: 'Aubert', 'mandate.a': { function: 'mayor', area: '92075' } },
  )
  return doc
}

/** A workspace that holds `docs`, and can lose one. */
function workspace(docs: Map<string, Y.Doc>, stored = new Map<string, unknown>()) {
  const changed = new Set<(names: readonly string[]) => void>()
  const catalogue = new Set<() => void>()
  const opened: string[] = []
  const keep = {
    get: async (key: string) => structuredClone(stored.get(key)),
    set: async (key: string, value: unknown) => void stored.set(key, structuredClone(value)),
  } as Keep
  const source: DirectorySource = {
    keep,
    names: () => [...docs.keys()],
    open: async (name) => {
      opened.push(name)
      const doc = docs.get(name)
      return doc ? ({ name, doc, close: () => {} } as OpenDocument) : null
    },
    onChanged: (listener) => (changed.add(listener), () => changed.delete(listener)),
    onCatalogue: (listener) => (catalogue.add(listener), () => catalogue.delete(listener)),
  }
  return {
    source,
    stored,
    opened,
    change: (name: string) => changed.forEach((tell) => tell([name])),
    lose: (name: string) => (docs.delete(name), catalogue.forEach((tell) => tell())),
  }
}

const soon = (task: () => void): void => queueMicrotask(task)
const timing = { today: () => '2026-11-22', whenIdle: soon, later: soon }

async function started(source: DirectorySource): Promise<DirectoryStore> {
  const store = new DirectoryStore(source, timing)
  store.start()
  await vi.waitFor(() => expect(store.state().status).toBe('fresh'))
  return store
}

test('the directory is made from the documents and stored', async () => {
  const { source, stored } = workspace(new Map([[NAME, vanves()]]))
  const store = await started(source)
  expect(store.state().directory.counts.officials).toBe(1)
  await vi.waitFor(() => expect(stored.get('projection')).toBeDefined())
})

test('a second start paints what was stored before any document is opened', async () => {
  const first = workspace(new Map([[NAME, vanves()]]))
  await started(first.source)
  await vi.waitFor(() => expect(first.stored.get('projection')).toBeDefined())
  const { source, opened } = workspace(new Map([[NAME, vanves()]]), first.stored)
  const store = new DirectoryStore(source, timing)
  const painted = new Promise<[string, number]>((resolve) =>
    store.subscribe(() => resolve([store.state().status, opened.length])),
  )
  store.start()
  expect(await painted).toEqual(['stored', 0])
  expect(store.state().directory.people[0]?.familyName).toBe('Aubert')
})

test('an edit shows, and rows that did not change keep their identity', async () => {
  const doc = vanves()
  createRecord(
    { doc, type: 'commune', record: 'Person', id: 'p2' },
    { family: 'official', familyName: 'Zola' },
  )
  const { source, change } = workspace(new Map([[NAME, doc]]))
  const store = await started(source)
  const before = store.state().directory.byId
  writeField({ doc, type: 'commune', record: 'Person', id: 'p2' }, 'familyName', 'Ansel')
  change(NAME)
  await vi.waitFor(() => expect(store.state().directory.people[0]?.familyName).toBe('Ansel'))
  expect(store.state().directory.byId.get('p1')).toBe(before.get('p1'))
})

test('a document that is lost takes its rows with it, in the stored copy too', async () => {
  const { source, lose, stored } = workspace(new Map([[NAME, vanves()]]))
  const store = await started(source)
  const told: (readonly DirectoryRow[] | null)[] = []
  store.onRows((_name, rows) => told.push(rows))
  lose(NAME)
  await vi.waitFor(() => expect(store.state().directory.people).toEqual([]))
  expect(told.at(-1)).toBeNull()
  await vi.waitFor(() => expect(JSON.stringify(stored.get('projection'))).not.toContain('Aubert'))
})
