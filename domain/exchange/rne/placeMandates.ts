import { entryKey } from '../../records/entryKey.ts'
import type { Json } from '../../schema/field.ts'
import { COUNCIL_FUNCTIONS, type RowMandate } from './mandateOf.ts'
import type { MandateValue, PersonDraft } from './PersonDraft.ts'
import { daysBetween } from './readDate.ts'

/** A term and the function taken within it begin weeks apart; two terms, years. */
const SAME_TERM_DAYS = 92

/** Writes the mandates that a file's rows give to one person. A mandate that is already there is not doubled. */
export function placeMandates(draft: PersonDraft, rows: readonly RowMandate[], newEntry: () => string): void {
  const waiting = rows.filter((row) => !claim(draft, row, rows))
  for (const row of waiting) {
    if (claim(draft, row, rows) || isImplied(draft, row)) continue
    const key = entryKey('mandate', newEntry())
    const later = laterStart(draft, row)
    const end = row.end ?? later
    endEarlier(draft, row)
    draft.claimed.add(key)
    draft.public.set(
      key,
      withValues({ function: row.function, area: row.area }, { ...row, start: row.start, end }),
    )
  }
}

/** Finds the entry that a row speaks of and brings it up to date. */
function claim(draft: PersonDraft, row: RowMandate, rows: readonly RowMandate[]): boolean {
  const entries = draft
    .mandates()
    .filter(
      ({ key, value }) =>
        value.function === row.function &&
        value.area === row.area &&
        isSameTerm(value, row) &&
        (!draft.claimed.has(key) || distance(value, row) <= SAME_TERM_DAYS),
    )
    .toSorted((a, b) => distance(a.value, row) - distance(b.value, row))
  const othersTitles = new Set(
    rows
      .filter((other) => sameOffice(other, row) && other.title !== null && other.title !== row.title)
      .map((other) => other.title),
  )
  const entry =
    entries.find(({ value }) => row.title === null || textOf(value, 'title') === row.title) ??
    entries.find(({ value }) => !othersTitles.has(textOf(value, 'title')))
  if (!entry) return false
  const start = row.exact || entry.value['start'] === undefined ? row.start : null
  draft.claimed.add(entry.key)
  draft.public.set(entry.key, withValues(entry.value, { ...row, start }))
  return true
}

/** Days between an entry's start and the row's; an undated one is within the term, behind every dated one. */
function distance(value: MandateValue, row: RowMandate): number {
  const start = textOf(value, 'start')
  return start === null || row.start === null ? SAME_TERM_DAYS : Math.abs(daysBetween(start, row.start))
}

function sameOffice(a: RowMandate, b: RowMandate): boolean {
  return a.function === b.function && a.area === b.area
}

/** Blanks never erase: only what the file says is set. */
function withValues(
  value: MandateValue,
  said: Pick<RowMandate, 'start' | 'end' | 'title' | 'rank'>,
): MandateValue {
  const { start, end, title, rank } = said
  const given = Object.entries({ start, end, title, rank } satisfies Record<string, Json>)
  return { ...value, ...Object.fromEntries(given.filter(([, said]) => said !== null)) }
}

function isSameTerm(value: MandateValue, row: RowMandate): boolean {
  const [start, end] = [textOf(value, 'start'), textOf(value, 'end')]
  if (row.between === null) return true
  const [first, last] = row.between
  if (start === null) return end === null || end >= first
  return daysBetween(start, first) <= SAME_TERM_DAYS && daysBetween(last, start) <= SAME_TERM_DAYS
}

/** A councillor with no function in the file may be known here by the function they hold in that council. */
function isImplied(draft: PersonDraft, row: RowMandate): boolean {
  return (
    row.function === 'councillor' &&
    draft.mandates().some(({ value }) => isSameCouncil(value, row) && isSameTerm(value, row))
  )
}

function isSameCouncil(value: MandateValue, row: RowMandate): boolean {
  if (value.area !== row.area) return false
  if (value.function === row.function) return true
  return COUNCIL_FUNCTIONS.includes(value.function) && COUNCIL_FUNCTIONS.includes(row.function)
}

/** What the person held in the same council before ends on the day the new function begins. */
function endEarlier(draft: PersonDraft, row: RowMandate): void {
  if (row.start === null) return
  for (const { key, value } of draft.mandates()) {
    const start = textOf(value, 'start')
    if (draft.claimed.has(key) || !isSameCouncil(value, row) || textOf(value, 'end') !== null) continue
    if (start === null || start <= row.start) draft.public.set(key, { ...value, end: row.start })
  }
}

/** A file older than the directory: what it says ended when what the directory knows began. */
function laterStart(draft: PersonDraft, row: RowMandate): string | null {
  const { start } = row
  if (start === null) return null
  const later = draft.mandates().flatMap(({ value }) => {
    const other = textOf(value, 'start')
    return other !== null && isSameCouncil(value, row) && daysBetween(start, other) > SAME_TERM_DAYS
      ? [other]
      : []
  })
  return later.sort()[0] ?? null
}

export function textOf(value: MandateValue, field: string): string | null {
  const text = value[field]
  return typeof text === 'string' ? text : null
}
