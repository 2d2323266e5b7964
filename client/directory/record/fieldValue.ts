import { formatNumber } from '../../i18n/formatNumber.ts'
import { areaName, displayName, readValue, type Directory, type Field, type Json } from '#domain'
import { choiceLabel, type Locale } from '../labels.ts'

/** How a stored value reads; empty when there is none. */
export function showValue(
  field: Field,
  value: Json | undefined,
  directory: Directory,
  locale: Locale,
): string {
  if (value === undefined || value === null) return ''
  switch (field.kind) {
    case 'choice':
      return choiceLabel(field.choices, String(value), locale)
    case 'date':
      return showDate(String(value), locale)
    case 'flag':
      return value === true ? YES[locale] : NO[locale]
    case 'integer':
      return formatNumber(Number(value), locale)
    case 'list':
      return Array.isArray(value) ? value.map((item) => nameOf(item, directory)).join(', ') : ''
    case 'reference':
      return nameOf(value, directory)
    case 'entries':
      return ''
    default:
      return String(value)
  }
}

const YES = { fr: 'Oui', en: 'Yes' }
const NO = { fr: 'Non', en: 'No' }

/** «4 novembre 2026», «1er mai 2026». */
export function showDate(date: string, locale: Locale): string {
  const day = new Date(`${date}T12:00:00`)
  if (Number.isNaN(day.getTime())) return date
  const text = day.toLocaleDateString(locale, { dateStyle: 'long' })
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text
}

function nameOf(value: unknown, directory: Directory): string {
  const row = directory.byId.get(String(value))
  if (!row) return String(value)
  return row.kind === 'area' ? areaName(directory, row.id) : displayName(row)
}

/** What an input shows for a stored value. */
export function toInput(field: Field, value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return field.kind === 'list' && Array.isArray(value) ? value.join(', ') : String(value)
}

export type Parsed =
  { readonly ok: true; readonly value: Json | undefined } | { readonly ok: false; readonly code: string }

/** What was typed, as a value of the field; empty clears it, unless the field is required. */
export function fromInput(field: Field, typed: string): Parsed {
  const text = typed.trim()
  if (text === '') return field.required ? { ok: false, code: 'required' } : { ok: true, value: undefined }
  const value = toValue(field, text)
  const { problem } = readValue(field, value)
  return problem ? { ok: false, code: problem } : { ok: true, value }
}

function toValue(field: Field, text: string): Json {
  switch (field.kind) {
    case 'integer':
      return Number(text.replace(/\s/g, ''))
    case 'flag':
      return text === 'true'
    case 'list':
      return text.split(/[,;]\s*/).filter(Boolean)
    default:
      return text
  }
}
