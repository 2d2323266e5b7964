import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyImportWrites } from './applyImportWrites.ts'
import { departmentalFile, mayorsFile, municipalFile, utf8 } from './fixtures/registerFile.ts'
import { SmallDirectory, type InventedPerson } from './fixtures/smallDirectory.ts'
import { planImportUndo } from './planImportUndo.ts'
import { readDate } from './readDate.ts'

/**
 * Invented officials as several files write them: casing, a month's difference of birth, a double name, blanks.
 * Two are namesakes, told apart by their birth dates alone.
 */
const PEOPLE = [
  { family: ['IF', 'If'], given: ['Léo', 'LEO'], sex: ['M', ''], birth: ['02/01/1970', '2/2/1970', ''] },
  { family: ['Orme', 'ORME-HOUX'], given: ['Ana'], sex: ['F', ''], birth: ['1950-05-05', ''] },
  {
    family: ['De La Haie', 'DE-LA-HAIE'],
    given: ['Anne-Marie', 'Anne Marie'],
    sex: ['F'],
    birth: ['01/03/1961'],
  },
  { family: ['Été'], given: ['Léo'], sex: ['M'], birth: ['31/12/1980'] },
  { family: ['ETE'], given: ['Léo'], sex: ['M'], birth: ['31/12/1950'] },
  { family: ['Faux'], given: ['Date'], sex: ['M'], birth: ['31/02/1960'] },
] as const
const written = fc.constantFrom(...PEOPLE).chain(({ family, given, sex, birth }) =>
  fc.record({
    family: fc.constantFrom(...family),
    given: fc.constantFrom(...given),
    sex: fc.constantFrom(...sex),
    birth: fc.constantFrom(...birth),
  }),
)
const commune = fc.constantFrom('92075', '92072', '13055', '92999')
const since = fc.constantFrom('', '18/05/2020', '25/05/2020', '03/07/2020', '28/03/2026', '1/4/2014')
const occupation = fc.constantFrom('', 'Médecin', 'Juge')
const role = fc.constantFrom(
  '',
  'Maire',
  '1er adjoint au maire',
  'Conseiller municipal délégué',
  'Maire délégué',
)
const title = fc.constantFrom('', 'Président', 'Questeur')
const many = { maxLength: 8 }
const linesOf = <T extends object>(given: fc.Arbitrary<T>) =>
  fc.array(
    fc.tuple(written, given).map(([official, line]) => ({ ...official, ...line })),
    many,
  )

const file = fc.oneof(
  linesOf(fc.record({ commune, occupation, mandate: since, since })).map(mayorsFile),
  linesOf(fc.record({ commune, role, since })).map(municipalFile),
  linesOf(fc.record({ role: title })).map(departmentalFile),
)

const person = fc
  .record({
    commune: fc.constantFrom('92075', '92072'),
    official: written,
    hasPrivate: fc.boolean(),
    function: fc.constantFrom('mayor', 'deputy', 'councillor'),
    start: fc.constantFrom('2014-04-01', '2020-05-23', '2026-03-28', undefined),
  })
  .map(({ commune, official, hasPrivate, function: held, start }): Omit<InventedPerson, 'id'> => {
    const birthDate = readDate(official.birth)
    return {
      commune,
      public: {
        familyName: official.family,
        givenName: official.given,
        'mandate.m': { function: held, area: commune, ...(start && { start }) },
      },
      private: hasPrivate ? (birthDate ? { birthDate } : {}) : null,
    }
  })
const people = fc
  .array(person, { maxLength: 6 })
  .map((list) => list.map((made, index) => ({ ...made, id: `p${index}` })))

test('no row is lost, and planning again after an import plans nothing', () => {
  fc.assert(
    fc.property(people, file, (invented, text) => {
      const directory = new SmallDirectory(invented)
      const plan = directory.import(utf8(text))
      const lines = [...plan.new, ...plan.changed, ...plan.unchanged].flatMap((planned) => planned.lines)
      const all = [
        ...lines,
        ...plan.outOfScope.map(({ line }) => line),
        ...plan.unreadable.map(({ line }) => line),
      ]
      expect(new Set(all).size).toBe(all.length)
      expect(all.length).toBe(plan.dataLines)
      expect(directory.plan(utf8(text)).writes).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('undoing at once leaves what was there, created records archived', () => {
  fc.assert(
    fc.property(people, file, (invented, text) => {
      const directory = new SmallDirectory(invented)
      const before = invented.map(({ id, commune }) => live(directory, id, commune))
      const plan = directory.import(utf8(text))
      const undo = planImportUndo(plan.writes, directory.documents, '2026-11-22')
      applyImportWrites(undo.writes, directory.documents)
      expect(undo.kept).toEqual([])
      expect(invented.map(({ id, commune }) => live(directory, id, commune))).toEqual(before)
      const shown = plan.new.map(({ id, home }) => directory.person(id, home)?.['archivedAt'])
      expect(shown).toEqual(plan.new.map(() => '2026-11-22'))
    }),
    { numRuns: 200 },
  )
})

/** A person's live values: archived entries and archived private parts left out. */
function live(directory: SmallDirectory, id: string, commune = '92075') {
  return ['commune', 'communePrivate'].map((type) => {
    const record = directory.person(id, commune, type) ?? {}
    if ('archivedAt' in record) return {}
    return Object.fromEntries(Object.entries(record).filter(([, value]) => !isArchived(value)))
  })
}

function isArchived(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'archivedAt' in value
}
