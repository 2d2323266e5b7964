import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, writeField, type CatalogueEntry, type MeetingMetadata } from '#domain'
import { MeetingStore, type MeetingSource } from './MeetingStore.ts'

const metadata: MeetingMetadata = {
  subject: 'meeting',
  kind: 'bureau',
  network: null,
  convened: true,
  minutes: 'draft',
  people: [],
  attended: [],
}

function source(...ids: string[]) {
  const docs = new Map(ids.map((id) => [`meeting.${id}.1`, docOf(id)]))
  let listed: CatalogueEntry[] = [...docs.keys()].map((name) => ({ name, access: 'read', metadata }))
  const [changed, catalogue] = [new Set<(names: readonly string[]) => void>(), new Set<() => void>()]
  const workspace = {
    catalogue: () => ({ log: 'l', documents: listed }),
    onChanged: (listener: (names: readonly string[]) => void) => listen(changed, listener),
    onCatalogue: (listener: () => void) => listen(catalogue, listener),
    open: (name: string) => Promise.resolve({ doc: docs.get(name), close: () => {} }),
  } as unknown as MeetingSource
  return {
    workspace,
    rename: (id: string, title: string) => {
      const name = `meeting.${id}.1`
      const doc = docs.get(name)
      if (doc) writeField({ doc, type: 'meeting', record: 'Meeting', id }, 'title', title)
      for (const tell of changed) tell([name])
    },
    lose: (id: string) => {
      listed = listed.filter(({ name }) => name !== `meeting.${id}.1`)
      for (const tell of catalogue) tell()
    },
  }
}

function listen<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function docOf(id: string): Y.Doc {
  const doc = new Y.Doc()
  createRecord({ doc, type: 'meeting', record: 'Meeting', id }, { title: `Bureau ${id}`, date: '2026-01-01' })
  return doc
}

const titles = (store: MeetingStore) => store.state().meetings.map(({ record }) => record.values.get('title'))

function next(store: MeetingStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => (stop(), resolve()))
  })
}

test('it reads the meetings, follows their edits and forgets those that are lost', async () => {
  const { workspace, rename, lose } = source('a', 'b')
  const store = new MeetingStore(workspace)
  expect(store.state().status).toBe('loading')
  const stop = store.start()
  await next(store)
  expect(titles(store)).toEqual(['Bureau a', 'Bureau b'])
  rename('b', 'Bureau extraordinaire')
  await next(store)
  expect(titles(store)).toEqual(['Bureau a', 'Bureau extraordinaire'])
  lose('a')
  await next(store)
  expect(titles(store)).toEqual(['Bureau extraordinaire'])
  stop()
})
