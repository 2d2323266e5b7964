import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRandom } from '#testing/prng'
import { createRecord, readRecords } from '#domain'
import { grant, pipelineBench, writer } from '../testing/pipelineBench.ts'
import { collect } from './collect.ts'

const COMMUNE = 'commune.92075.1'
const DAMAGES = 80

function addPerson(doc: Y.Doc, id: string): void {
  const content = { family: 'official', familyName: 'Durand', givenName: 'Anne' }
  createRecord({ doc, type: 'commune', record: 'Person', id }, content)
}

test(
  'whatever bytes of a row are damaged, the document opens, answers and takes edits',
  { timeout: 60_000 },
  async () => {
    const bench = pipelineBench()
    bench.join('marie', grant('staff'))
    const served = bench.open(COMMUNE)
    const authors = [writer(), writer(), writer()]
    for (let i = 0; i < 3; i++) {
      const update = authors[i]?.edit((doc) => addPerson(doc, `p${i}`)) ?? new Uint8Array()
      expect(await bench.submit(served, update, 'marie')).toMatchObject({ ok: true })
    }
    const database = new DatabaseSync(bench.file)
    const intact = database.prepare('select data from log where seq = 2').get()?.['data']
    if (!(intact instanceof Uint8Array)) throw new Error('no such row')
    for (let seed = 0; seed < DAMAGES; seed++) {
      const random = createRandom(seed)
      const data = Uint8Array.from(intact)
      for (let i = 0; i <= random.int(4); i++) data[random.int(data.length)] = random.int(256)
      database.prepare('update log set data = ? where seq = 2').run(data)
      const again = bench.open(COMMUNE)
      const held = readRecords(again, 'commune', 'Person').map(({ id }) => id)
      expect(held, `seed ${seed}`).toEqual(expect.arrayContaining(['p0', 'p2']))
      expect(again.store.pendingStructs, `seed ${seed}`).toBeNull()
      const names = new Set([COMMUNE])
      const question = { since: 0, have: new Set<string>(), readable: names }
      expect(collect(bench.storage, question, () => undefined).changes, `seed ${seed}`).toHaveLength(1)
      const edit = writer().edit((doc) => addPerson(doc, `later${seed}`))
      expect(await bench.submit(again, edit, 'marie'), `seed ${seed}`).toMatchObject({ ok: true })
    }
    database.close()
  },
)
