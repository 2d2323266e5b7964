import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { applyImportWrites } from './applyImportWrites.ts'
import { municipalFile, utf8 } from './fixtures/registerFile.ts'
import { SmallDirectory } from './fixtures/smallDirectory.ts'

test('a whole council comes as updates of at most 200 KB that a peer can apply in order', () => {
  const directory = new SmallDirectory()
  const lines = Array.from({ length: 1500 }, (_, index) => ({
    family: `NOM${index}`,
    given: 'Léo',
    sex: 'M',
  }))
  const updates = applyImportWrites(directory.plan(utf8(municipalFile(lines))).writes, directory.documents)
  const peer = new Y.Doc()
  for (const { name, update } of updates) {
    expect(update.length).toBeLessThan(200_000)
    expect(Y.decodeUpdate(update).structs.length).toBeLessThan(4000)
    if (name === 'commune.92075.1') Y.applyUpdate(peer, update)
  }
  expect(peer.getMap('Person').size).toBe(1500)
  expect(peer.store.pendingStructs).toBeNull()
  expect(new Set(updates.map(({ name }) => name))).toEqual(
    new Set(['commune.92075.1', 'communePrivate.92075.1']),
  )
})

test('an update carries this import alone, whatever the document went through before', () => {
  const directory = new SmallDirectory([{ id: 'known', public: { familyName: 'If' } }])
  const doc = directory.doc('commune.92075.1')
  const record = doc.getMap('Person').get('known')
  if (record instanceof Y.Map) for (let i = 0; i < 500; i++) record.set('usualName', `Nom ${i}`)
  const writes = [
    { kind: 'set', document: 'commune.92075.1', id: 'known', key: 'givenName', from: null, to: 'Léo' },
  ] as const
  const [update] = applyImportWrites(writes, directory.documents)
  expect(update?.update.length).toBeLessThan(60)
})
