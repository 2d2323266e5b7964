import type { AgendaPoint } from '../agenda.ts'
import { readAgenda } from '../agenda.ts'
import { isThere, readAttendance, type Presence } from '../attendance.ts'
import type { Block } from '../blocks.ts'
import type { MeetingKind } from '../../documents/metadata.ts'
import type { PersonRow } from '../../directory/row.ts'
import type { ReadRecord } from '../../records/read.ts'
import { findNames, type Named } from './findNames.ts'
import { nameKey, type PeopleIndex } from './PeopleIndex.ts'
import { findSpeeches, type Speech } from './findSpeeches.ts'

export interface ConsistencyInput {
  readonly blocks: readonly Block[]
  readonly meeting: ReadRecord
  /** Null while the server has not said it. */
  readonly kind: MeetingKind | null
  /** Ids of the people convened. */
  readonly convened: readonly string[]
  readonly people: PeopleIndex
  /** Names of the communes by code. */
  readonly communes: ReadonlyMap<string, string>
}

/** A name with the person of the directory that it means, where there is one. */
export interface NamedPerson extends Named {
  readonly person: PersonRow | null
}

/** Minutes as the rules read them: everything that several of them ask is found once. */
export interface CheckedMinutes extends ConsistencyInput {
  readonly date: string
  readonly points: readonly AgendaPoint[]
  readonly attendance: readonly Presence[]
  /** Ids of those who are there, and of those who came in the place of somebody. */
  readonly there: ReadonlySet<string>
  /** Codes of the communes for which somebody is there. */
  readonly represented: ReadonlySet<string>
  readonly names: readonly NamedPerson[]
  readonly speeches: readonly Speech[]
  /** Whether the communes were heard one after the other. */
  readonly tourDeTable: boolean
}

export function readMinutes(input: ConsistencyInput): CheckedMinutes {
  const { blocks, meeting, people, communes, convened } = input
  const attendance = readAttendance(meeting)
  const coming = new Set([...attendance.map(({ person }) => person), ...convened])
  const names = blocks.flatMap(findNames).map((named) => ({ ...named, person: whoIs(named, people, coming) }))
  const points = readAgenda(meeting)
  const present = attendance.filter(({ status }) => isThere(status))
  const said = [...points.map(({ title }) => title), ...blocks.filter(isTitle).map(({ text }) => text)]
  const date = meeting.values.get('date')
  return {
    ...input,
    date: typeof date === 'string' ? date : '',
    points,
    attendance,
    there: new Set(present.flatMap(({ person, representedBy }) => [person, representedBy ?? person])),
    represented: new Set(present.flatMap(({ area }) => (area !== null && communes.has(area) ? [area] : []))),
    names,
    speeches: findSpeeches(blocks, names, communes),
    tourDeTable: said.some((title) => /tour de table/i.test(title)),
  }
}

/** A heading, or a line of a pasted text that is as short as one. */
export const isTitle = (block: Block): boolean =>
  block.kind === 'heading' || (block.kind === 'paragraph' && block.text !== '' && block.text.length < 160)

/** Of several people of one name, the one who was expected. */
function whoIs(named: Named, people: PeopleIndex, coming: ReadonlySet<string>): PersonRow | null {
  const found = people.find(named.given, named.family)
  const expected = found.filter(({ id }) => coming.has(id))
  const [only, second] = expected.length > 0 ? expected : found
  return only && !second && (named.given !== '' || expected.length > 0) ? only : null
}

/** What is written of the same person, whether the directory knows them or not. */
export const personKey = ({ person, given, family }: NamedPerson): string =>
  person?.id ?? nameKey(`${given} ${family}`)
