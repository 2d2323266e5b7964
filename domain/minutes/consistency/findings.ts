import { readMinutes, type CheckedMinutes, type ConsistencyInput } from './CheckedMinutes.ts'
import type { Finding, Severity } from './Finding.ts'
import { actions } from './rules/actions.ts'
import { agenda } from './rules/agenda.ts'
import { attendance } from './rules/attendance.ts'
import { counts } from './rules/counts.ts'
import { functions } from './rules/functions.ts'
import { moment } from './rules/moment.ts'
import { names } from './rules/names.ts'
import { speeches } from './rules/speeches.ts'
import { votes } from './rules/votes.ts'

/** Every rule. Adding one is a file, a line here, and the sentences of what it finds. */
const RULES: readonly ((minutes: CheckedMinutes) => Finding[])[] = [
  moment,
  counts,
  names,
  functions,
  speeches,
  attendance,
  votes,
  actions,
  agenda,
]

const ORDER: readonly Severity[] = ['error', 'warning', 'hint']

/** What does not agree in minutes, the gravest first, each discord once. Whatever they hold, this never throws. */
export function findings(input: ConsistencyInput): Finding[] {
  const minutes = readMinutes(input)
  const byKey = new Map<string, Finding>()
  for (const found of RULES.flatMap((rule) => rule(minutes))) {
    const known = byKey.get(found.key)
    byKey.set(found.key, known ? together(known, found) : found)
  }
  return [...byKey.values()].toSorted(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || first(a) - first(b),
  )
}

const first = ({ places: [place] }: Finding): number => place?.block ?? Infinity

/** The same discord in several places: one finding that mends them all. */
function together(a: Finding, b: Finding): Finding {
  const [one, other] = [a.repairs[0], b.repairs[0]]
  const replaces = one?.kind === 'replace' && other?.kind === 'replace'
  const repairs = replaces ? [{ ...one, edits: [...one.edits, ...other.edits] }] : a.repairs
  return { ...a, places: [...a.places, ...b.places], repairs }
}
