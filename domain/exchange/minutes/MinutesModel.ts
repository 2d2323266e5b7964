import type * as Y from 'yjs'
import type { MeetingKind } from '../../documents/metadata.ts'
import { communesRepresented } from '../../indicators/communesRepresented.ts'
import { readAgenda } from '../../minutes/agenda.ts'
import { ATTENDANCE_STATUSES, readAttendance, type Presence } from '../../minutes/attendance.ts'
import { meetingFacts, meetingMoment, meetingName } from '../../minutes/runningHeader.ts'
import { numberItems } from '../../minutes/numbering.ts'
import type { ReadRecord } from '../../records/read.ts'
import { spokenDate } from '../../search/spokenDate.ts'
import { readBody } from './readBody.ts'
import { attribute, numberOf, wordsOf, type RichNode } from './RichNode.ts'
import { communes, weekday, words } from './words.ts'

/** Minutes as every format writes them: what the page computes above the text, and the text. */
export interface MinutesModel {
  /** «Réunion du Réseau Culture». */
  readonly title: string
  /** «mercredi 17 mars 2021, 9 h 00 – 10 h 30». */
  readonly moment: string
  /** «15 communes représentées». */
  readonly represented: string
  readonly place: string
  readonly attendance: readonly { readonly label: string; readonly people: readonly string[] }[]
  /** Number «I», level from 1. */
  readonly agenda: readonly AgendaLine[]
  readonly next: string
  readonly decisions: readonly string[]
  readonly actions: readonly string[]
  readonly body: readonly RichNode[]
}

export interface AgendaLine {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly level: number
}

/** Names of what the meeting refers to by id; empty for what this reader may not know. */
export interface Names {
  readonly person: (id: string, area: string | null) => string
  readonly area: (code: string) => string
  readonly isCommune: (code: string) => boolean
}

/** The head and the text of minutes. Whatever the documents hold, this never throws. */
export function minutesModel(
  meeting: ReadRecord,
  kind: MeetingKind | null,
  fragment: Y.XmlFragment,
  names: Names,
): MinutesModel {
  const body = readBody(fragment)
  const next = valueOf(meeting, 'nextMeeting')
  return {
    title: meetingName(valueOf(meeting, 'title'), kind, 'fr'),
    moment: meetingMoment(meetingFacts(meeting), 'fr'),
    represented: communes(communesRepresented(meeting, names.isCommune).length),
    place: valueOf(meeting, 'place'),
    attendance: attendanceOf(meeting, names),
    agenda: readAgenda(meeting).map(({ id, number, title, level }) => ({ id, number, title, level })),
    next: next && `${weekday(next)} ${spokenDate(next)}`,
    decisions: body.filter(({ type }) => type === 'decision').map(lineOf),
    actions: body.filter(({ type }) => type === 'action').map(actionLine),
    body,
  }
}

/** «Réunion du Réseau Culture, mercredi 17 mars 2021, 9 h 00 – 10 h 30, 15 communes représentées». */
export const runningHead = ({ title, moment, represented }: MinutesModel): string =>
  [title, moment, represented].filter((part) => part !== '').join(', ')

/** The numbers that the page gives to headings, «I. », by heading. */
export function headingNumbers(body: readonly RichNode[]): ReadonlyMap<RichNode, string> {
  const headings = body.filter(({ type }) => type === 'heading')
  const numbers = numberItems(headings.map((heading) => numberOf(heading, 'level') ?? 1))
  return new Map(headings.map((heading, index) => [heading, `${numbers[index] ?? ''}. `]))
}

const valueOf = ({ values }: ReadRecord, field: string): string => {
  const value = values.get(field)
  return typeof value === 'string' ? value : ''
}

const lineOf = (node: RichNode): string => wordsOf(node).replace(/\s+/g, ' ').trim()

function actionLine(node: RichNode): string {
  const due = attribute(node, 'due')
  const who = [attribute(node, 'ownerName'), due && `${words.before} ${spokenDate(due)}`].filter(
    (part) => part !== '',
  )
  return who.length > 0 ? `${lineOf(node)} (${who.join(', ')})` : lineOf(node)
}

function attendanceOf(meeting: ReadRecord, names: Names): MinutesModel['attendance'] {
  const all = readAttendance(meeting)
  return ATTENDANCE_STATUSES.flatMap((status) => {
    const people = all.filter((presence) => presence.status === status).map((one) => present(one, names))
    const said = people.filter((person) => person !== '').toSorted((a, b) => a.localeCompare(b, 'fr'))
    return said.length > 0 ? { label: words.status[status], people: said } : []
  })
}

/** «Vanves (Mme Sabine Lorin)». */
function present({ person, area, representedBy, representedByName }: Presence, names: Names): string {
  const name = names.person(person, area)
  const place = area === null ? '' : names.area(area)
  const other = representedBy === null ? (representedByName ?? '') : names.person(representedBy, area)
  const who = other === '' ? name : `${name}, ${words.representedBy} ${other}`
  return place === '' ? who : who === '' ? place : `${place} (${who})`
}
