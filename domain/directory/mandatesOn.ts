import { holdsOn } from '../schema/date.ts'
import type { PersonRow, RowMandate } from './row.ts'

/**
 * What a person held on `day`, the main mandate first. Empty where the record says nothing of that day: one
 * whose mandate has neither beginning nor end is taken to hold it always.
 */
export function mandatesOn(
  { mandates, formerMandates = [] }: Pick<PersonRow, 'mandates' | 'formerMandates'>,
  day: string,
): RowMandate[] {
  return [...mandates, ...formerMandates].filter(({ start, end }) => holdsOn(day, start, end))
}
