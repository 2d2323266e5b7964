import type { Json } from '../../schema/field.ts'
import type { SensitiveColumn } from './columns.ts'
import type { DirectoryPerson, ImportScope } from './directory.ts'
import { compareBirths, findPerson, mayBe, PeopleIndex, type Finding } from './findPerson.ts'
import type { ImportWrite } from './ImportWrite.ts'
import type { RneKind } from './kind.ts'
import { mandateOf, type OutOfScopeReason, type RowMandate } from './mandateOf.ts'
import { PersonDraft } from './PersonDraft.ts'
import { comparableName } from './personName.ts'
import { placeMandates } from './placeMandates.ts'
import type { RneFile, UnreadableLine } from './readRneFile.ts'
import type { RneRow } from './readRow.ts'
import { succeedMayors, type NamedMayor } from './succeedMayors.ts'

/** Fresh ids for what an import creates. */
interface ImportIds {
  readonly record: () => string
  readonly entry: () => string
}

export interface Change {
  /** A field of Person; `mandate` for an entry of that list. */
  readonly field: string
  readonly from: Json | null
  readonly to: Json
}

/** What the file says otherwise than the directory, where the directory's value is kept. */
interface Note {
  readonly code: 'birth-date' | 'name'
  readonly kept: string
  readonly read: string
}

interface PlannedPerson {
  readonly id: string
  readonly name: string
  /** Code and name of the territory whose documents hold the person. */
  readonly home: string
  readonly homeName: string
  /** Lines of the file that are about this person. */
  readonly lines: readonly number[]
  readonly changes: readonly Change[]
  readonly notes: readonly Note[]
}

interface PlannedEnd {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly end: string
  readonly successor: string
  readonly line: number
}

export interface OutOfScopeRow {
  readonly line: number
  readonly name: string
  readonly place: string
  readonly reason: OutOfScopeReason
}

/**
 * What an import would do. The lines of `new`, `changed`, `unchanged` and `outOfScope` together are the rows
 * of the file, each once; `writes` is the whole of its effect.
 */
export interface ImportPlan {
  readonly kind: RneKind
  readonly dataLines: number
  readonly new: readonly PlannedPerson[]
  readonly changed: readonly PlannedPerson[]
  readonly ended: readonly PlannedEnd[]
  readonly unchanged: readonly PlannedPerson[]
  readonly outOfScope: readonly OutOfScopeRow[]
  readonly unreadable: readonly UnreadableLine[]
  readonly dropped: readonly SensitiveColumn[]
  /** Names of the territories that mandates refer to, by code. */
  readonly areas: Readonly<Record<string, string>>
  readonly writes: readonly ImportWrite[]
}

interface Placed {
  readonly row: RneRow
  readonly mandate: RowMandate
}

interface Involved {
  readonly draft: PersonDraft
  readonly placed: Placed[]
  readonly notes: Note[]
}

interface PlanRequest {
  readonly file: RneFile
  readonly directory: readonly DirectoryPerson[]
  readonly scope: ImportScope
  readonly ids: ImportIds
}

/** Plans an import: pure, and planning again after it was applied plans nothing. */
export function planRneImport({ file, directory, scope, ids }: PlanRequest): ImportPlan {
  const outOfScope: OutOfScopeRow[] = []
  const leaveOut = (row: RneRow, reason: OutOfScopeReason) => {
    const place = row.commune ?? row.canton ?? row.constituency
    outOfScope.push({
      line: row.line,
      name: fullName(row),
      place: place?.name ?? row.department ?? '',
      reason,
    })
  }
  const inScope: Placed[] = []
  for (const row of file.rows) {
    const placed = mandateOf(row, file.kind, scope)
    if (placed.ok) inScope.push({ row, mandate: placed.mandate })
    else leaveOut(row, placed.reason)
  }
  inScope.sort((a, b) => byStart(a.mandate, b.mandate) || a.row.line - b.row.line)

  const drafts = directory.map((person) => new PersonDraft(person.public.id, person.home, person))
  const involved = involvePeople(inScope, drafts, ids, (row) => leaveOut(row, 'ambiguous'))
  const mayors: NamedMayor[] = []
  for (const { draft, placed } of involved) {
    placeMandates(draft, placed.map(({ mandate }) => mandate).toSorted(byStart), ids.entry)
    for (const { row, mandate } of placed.toSorted((a, b) => a.row.line - b.row.line)) {
      if (row.occupation) draft.private.set('occupation', row.occupation)
      if (mandate.function === 'mayor') mayors.push({ line: row.line, draft, mandate })
    }
  }
  mayors.sort((a, b) => byStart(a.mandate, b.mandate) || a.line - b.line)
  const everyone = [...new Set([...drafts, ...involved.map(({ draft }) => draft)])]
  const successions = succeedMayors(mayors, everyone)

  const planned = involved.map((entry) => describePerson(entry, scope))
  const isNew = new Set(involved.filter(({ draft }) => draft.isNew).map(({ draft }) => draft.id))
  return {
    kind: file.kind,
    dataLines: file.dataLines,
    new: planned.filter((person) => isNew.has(person.id)),
    changed: planned.filter((person) => !isNew.has(person.id) && person.changes.length > 0),
    ended: successions.map(({ line, predecessor, successor, area, end }) => ({
      id: predecessor.id,
      name: fullName(namesOf(predecessor)),
      area,
      end,
      successor: fullName(namesOf(successor)),
      line,
    })),
    unchanged: planned.filter((person) => !isNew.has(person.id) && person.changes.length === 0),
    outOfScope: outOfScope.sort((a, b) => a.line - b.line),
    unreadable: file.unreadable,
    dropped: file.dropped,
    areas: Object.fromEntries(inScope.map(({ mandate }) => [mandate.area, mandate.areaName])),
    writes: everyone.flatMap((draft) => draft.writes(scope)),
  }
}

/** Exact names first: a married double name then cannot take the record of a namesake. */
function involvePeople(
  rows: readonly Placed[],
  drafts: readonly PersonDraft[],
  ids: ImportIds,
  refuse: (row: RneRow) => void,
): Involved[] {
  const index = new PeopleIndex()
  for (const draft of drafts) index.add(draft)
  const involved = new Map<PersonDraft, Involved>()
  const involve = (draft: PersonDraft, placed: Placed) => {
    const entry = involved.get(draft) ?? { draft, placed: [], notes: [] }
    involved.set(draft, entry)
    entry.placed.push(placed)
    draft.named.push(placed.mandate)
    entry.notes.push(...fill(draft, placed.row))
  }
  const unnamed: Placed[] = []
  const settleByName = (placed: Placed): boolean => {
    const found = findPerson(index, placed.row, placed.mandate, 'same', new Set())
    if (found.kind === 'found') involve(found.draft, placed)
    else if (found.kind === 'none') unnamed.push(placed)
    return found.kind !== 'ambiguous'
  }
  const settled = new Map<string, PersonDraft[]>()
  const settleByKinship = (placed: Placed): boolean => {
    const { row, mandate } = placed
    const namesakes = settled.get(placeAndName(placed)) ?? []
    const known = namesakes.find((namesake) => mayBe(namesake, row))
    const taken = new Set(involved.keys())
    let found: Finding = known
      ? { kind: 'found', draft: known }
      : findPerson(index, row, mandate, 'same', taken)
    if (found.kind === 'none') found = findPerson(index, row, mandate, 'related', taken)
    if (found.kind === 'ambiguous') return false
    const draft = found.kind === 'found' ? found.draft : createDraft(placed, ids)
    settled.set(placeAndName(placed), [...namesakes, draft])
    if (found.kind === 'none') index.add(draft)
    involve(draft, placed)
    return true
  }
  const surestFirst = rows.toSorted((a, b) => evidence(b.row) - evidence(a.row))
  const ambiguous = settleAll(surestFirst, settleByName)
  for (const { row } of settleAll(unnamed, settleByKinship)) refuse(row)
  for (const { row } of settleAll(ambiguous, settleByName)) refuse(row)
  return [...involved.values()]
}

/** How much a row says that tells its person from a namesake. */
function evidence({ birthDate, gender }: RneRow): number {
  return (birthDate ? 2 : 0) + (gender ? 1 : 0)
}

/** Tries again what was ambiguous as long as other rows settle: each tells namesakes apart. Gives what remains. */
function settleAll(rows: readonly Placed[], settle: (placed: Placed) => boolean): readonly Placed[] {
  const left = rows.filter((placed) => !settle(placed))
  return left.length > 0 && left.length < rows.length ? settleAll(left, settle) : left
}

function placeAndName({ row, mandate }: Placed): string {
  return [mandate.home, comparableName(row.givenName), comparableName(row.familyName)].join('|')
}

function createDraft({ row, mandate }: Placed, ids: ImportIds): PersonDraft {
  const draft = new PersonDraft(ids.record(), mandate.home, null)
  draft.public.set('family', 'official')
  draft.public.set('familyName', row.familyName)
  if (row.givenName) draft.public.set('givenName', row.givenName)
  return draft
}

/** Sets what the row says of the person. A birth date and a name that are there stay: files differ on them. */
function fill(draft: PersonDraft, row: RneRow): Note[] {
  const notes: Note[] = []
  const birthDate = draft.text('birthDate')
  if (row.gender && !draft.text('civility')) draft.public.set('civility', row.gender === 'f' ? 'mrs' : 'mr')
  if (row.birthDate && !birthDate) draft.private.set('birthDate', row.birthDate)
  if (row.birthDate && birthDate && compareBirths(birthDate, row.birthDate) !== 'same') {
    notes.push({ code: 'birth-date', kept: birthDate, read: row.birthDate })
  }
  const kept = draft.text('familyName') ?? ''
  if (comparableName(kept) !== comparableName(row.familyName)) {
    notes.push({ code: 'name', kept, read: row.familyName })
  }
  return notes
}

function describePerson({ draft, placed, notes }: Involved, scope: ImportScope): PlannedPerson {
  const changes = draft
    .writes(scope)
    .flatMap((write): Change[] =>
      write.kind === 'set'
        ? [{ field: fieldOf(write.key), from: write.from, to: write.to }]
        : Object.entries(write.content).map(([key, to]) => ({ field: fieldOf(key), from: null, to })),
    )
  return {
    id: draft.id,
    name: fullName(namesOf(draft)),
    home: draft.home,
    homeName: scope.homes.get(draft.home)?.name ?? draft.home,
    lines: placed.map(({ row }) => row.line).sort((a, b) => a - b),
    changes,
    notes,
  }
}

function fieldOf(key: string): string {
  return key.split('.')[0] ?? key
}

function namesOf(draft: PersonDraft) {
  return { givenName: draft.text('givenName') ?? '', familyName: draft.text('familyName') ?? '' }
}

function fullName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`.trim()
}

function byStart(a: RowMandate, b: RowMandate): number {
  const [first, second] = [a.start ?? '', b.start ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}
