import { Mandate } from '../../records/Mandate.ts'
import type { Json } from '../../schema/field.ts'
import type { Label } from '../../schema/label.ts'

export function frenchDate(date: string): string {
  return date.split('-').toReversed().join('/')
}

/**
 * A mandate's entry in one line: «Maire, Vanves, depuis le 03/07/2020».
 * @param areas names of territories, by code
 */
export function describeMandate(
  value: Json,
  areas: Readonly<Record<string, string>>,
  language: keyof Label = 'fr',
): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const entry = new Map(Object.entries(value))
  const text = (field: string) => String(entry.get(field) ?? '')
  const label = Mandate.fields.function.choices?.[text('function')]?.[language] ?? text('function')
  const [start, end] = [text('start'), text('end')].map((date) => date && frenchDate(date))
  const [from, until] = language === 'fr' ? ['depuis le', 'jusqu’au'] : ['from', 'until']
  return [
    text('title') ? `${label} (${text('title')})` : label,
    areas[text('area')] ?? text('area'),
    start && `${from} ${start}`,
    end && `${until} ${end}`,
  ]
    .filter(Boolean)
    .join(', ')
}
