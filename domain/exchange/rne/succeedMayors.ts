import type { RowMandate } from './mandateOf.ts'
import type { PersonDraft } from './PersonDraft.ts'
import { textOf } from './placeMandates.ts'
import { daysBetween } from './readDate.ts'

/** Beyond this, a mayor who took office later is the successor, and the file is older than the directory. */
const OLDER_FILE_DAYS = 366

/** A term that is known to have ended about then is history, and stays as it was written. */
const CLOSED_DAYS = 92

export interface NamedMayor {
  readonly line: number
  readonly draft: PersonDraft
  readonly mandate: RowMandate
}

export interface Succession {
  readonly line: number
  readonly predecessor: PersonDraft
  readonly successor: PersonDraft
  readonly area: string
  readonly end: string
}

/**
 * One mayor a commune: whoever else held the office there leaves it on the day the function of the mayor whom
 * the file names began, the day of the council that elects one under the other's authority. A mandate never
 * ends before it starts.
 */
export function succeedMayors(named: readonly NamedMayor[], everyone: readonly PersonDraft[]): Succession[] {
  const latest = new Map<string, NamedMayor>()
  for (const mayor of named) {
    const { area, start, end } = mayor.mandate
    const known = latest.get(area)?.mandate.start
    if (start !== null && end === null && (known == null || start >= known)) latest.set(area, mayor)
  }
  const successions: Succession[] = []
  for (const draft of everyone) {
    for (const { key, value } of draft.mandates()) {
      const mayor = value.function === 'mayor' ? latest.get(value.area) : undefined
      const taken = mayor?.mandate.start
      if (!mayor || taken == null || mayor.draft === draft) continue
      const [start, end] = [textOf(value, 'start') ?? taken, textOf(value, 'end')]
      if (daysBetween(taken, start) > OLDER_FILE_DAYS) {
        closeBefore(mayor, start)
        continue
      }
      if (end !== null && daysBetween(taken, end) <= CLOSED_DAYS) continue
      const last = start > taken ? start : taken
      if (end === last) continue
      draft.public.set(key, { ...value, end: last })
      const { line, draft: successor } = mayor
      successions.push({ line, predecessor: draft, successor, area: value.area, end: last })
    }
  }
  return successions
}

function closeBefore({ draft, mandate }: NamedMayor, successorStart: string): void {
  for (const { key, value } of draft.mandates()) {
    const start = textOf(value, 'start')
    if (value.function !== 'mayor' || value.area !== mandate.area || start === null) continue
    if (draft.before.public.has(key) || start > successorStart) continue
    const end = textOf(value, 'end')
    if (end === null || end > successorStart) draft.public.set(key, { ...value, end: successorStart })
  }
}
