import { expect, test } from 'vitest'
import { writeField } from '../../records/write.ts'
import { applyImportWrites } from './applyImportWrites.ts'
import { departmentalFile, mayorsFile, utf8 } from './fixtures/registerFile.ts'
import { SmallDirectory } from './fixtures/smallDirectory.ts'
import { planImportUndo } from './planImportUndo.ts'

const file = utf8(
  mayorsFile([
    { commune: '92075', family: 'IF', given: 'Léo', sex: 'M' },
    { commune: '92072', family: 'ORME', given: 'Ana', birth: '01/02/1970', occupation: 'Médecin' },
  ]),
)
const people = [
  {
    id: 'invented',
    public: {
      familyName: 'Demo',
      givenName: 'Ulysse',
      'mandate.m1': { function: 'mayor', area: '92075', start: '2020-05-23' },
    },
  },
  {
    id: 'ana',
    commune: '92072',
    public: { familyName: 'Orme', givenName: 'Ana' },
    private: { occupation: 'Juge' },
  },
]

function undo(directory: SmallDirectory, imported: ReturnType<SmallDirectory['import']>) {
  const plan = planImportUndo(imported.writes, directory.documents, '2026-11-22')
  applyImportWrites(plan.writes, directory.documents)
  return plan
}

test('undoing restores prior values and archives what was created', () => {
  const directory = new SmallDirectory(people)
  const imported = directory.import(file)
  expect(undo(directory, imported).kept).toEqual([])
  expect(directory.mandates('invented')).toEqual([{ function: 'mayor', area: '92075', start: '2020-05-23' }])
  expect(directory.person('ana', '92072', 'communePrivate')).toEqual({ occupation: 'Juge' })
  expect(directory.mandates('ana', '92072')).toMatchObject([{ function: 'mayor', archivedAt: '2026-11-22' }])
  const [created] = imported.new
  expect(directory.person(created?.id ?? '')).toMatchObject({ archivedAt: '2026-11-22' })
  expect(directory.person(created?.id ?? '', '92075', 'communePrivate')).toMatchObject({
    archivedAt: '2026-11-22',
  })
})

test('later edits by hand stay and are listed', () => {
  const directory = new SmallDirectory(people)
  const imported = directory.import(file)
  const id = imported.new[0]?.id ?? ''
  writeField(
    { doc: directory.doc('commune.92075.1'), type: 'commune', record: 'Person', id },
    'usualName',
    'Houx',
  )
  const ana = {
    doc: directory.doc('communePrivate.92072.1'),
    type: 'communePrivate',
    record: 'Person',
    id: 'ana',
  } as const
  writeField(ana, 'occupation', 'Avocate')
  const plan = undo(directory, imported)
  expect(plan.kept.map(({ name, field }) => [name, field])).toEqual([
    ['Léo IF', 'usualName'],
    ['Ana Orme', 'occupation'],
  ])
  expect(directory.person(id)).not.toHaveProperty('archivedAt')
  expect(directory.person('ana', '92072', 'communePrivate')).toEqual({ occupation: 'Avocate' })
})

test('undoing twice does nothing more, and the file can be imported again', () => {
  const directory = new SmallDirectory(people)
  const imported = directory.import(file)
  undo(directory, imported)
  expect(undo(directory, imported)).toEqual({ writes: [], kept: [] })
  expect(directory.import(file).new).toHaveLength(1)
  expect(directory.plan(file).writes).toEqual([])
})

test('of two imports, the later is undone first, then the earlier leaves nothing behind', () => {
  const directory = new SmallDirectory(people)
  const mayors = directory.import(file)
  const councillors = directory.import(utf8(departmentalFile([{ family: 'IF', given: 'Léo', sex: 'M' }])))
  expect(councillors.changed).toHaveLength(1)
  expect(undo(directory, councillors).kept).toEqual([])
  expect(undo(directory, mayors).kept).toEqual([])
})
