import { describeMandate, frenchDate, records, type Change, type ImportPreview } from '#domain'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly person: ImportPreview['new'][number]
  /** Names of territories, by code. */
  readonly areas: Readonly<Record<string, string>>
}

/** What a name and a family say is in the title of the line. */
const TITLE_FIELDS = new Set(['family', 'familyName', 'givenName'])

/** One person of the difference: who, where, and what changes field by field. */
export function PersonChanges({ person, areas }: Props): ReactElement {
  const { t, i18n } = useTranslation('import')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const fields: Readonly<Record<string, (typeof records.Person.fields)[keyof typeof records.Person.fields]>> =
    records.Person.fields
  const shown = (field: string, value: Change['to'] | null): string => {
    if (value === null) return ''
    if (field === 'mandate') return describeMandate(value, areas, language)
    const text = String(value)
    return field === 'birthDate' ? frenchDate(text) : (fields[field]?.choices?.[text]?.[language] ?? text)
  }
  return (
    <>
      <strong>{person.name}</strong> {person.homeName}
      {person.changes
        .filter(({ field }) => !TITLE_FIELDS.has(field))
        .map(({ field, from, to }) => {
          const label = fields[field]?.label[language] ?? field
          const text = { field: label, from: shown(field, from), to: shown(field, to) }
          return <p key={`${field} ${text.to}`}>{t(text.from ? 'change' : 'set', text)}</p>
        })}
      {person.notes.map(({ code, kept, read }) => {
        const said =
          code === 'birth-date' ? { kept: frenchDate(kept), read: frenchDate(read) } : { kept, read }
        return <p key={`${code} ${read}`}>{t(`note.${code}`, said)}</p>
      })}
    </>
  )
}
