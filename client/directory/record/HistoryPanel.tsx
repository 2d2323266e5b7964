import { heldFields, parseName, type Directory, type Field, type Json, type RecordName } from '#domain'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'
import { useLocale, type Locale } from '../labels.ts'
import { showValue } from './fieldValue.ts'

interface Change {
  readonly field: string
  readonly from: Json | null
  readonly to: Json | null
  readonly person: string
  readonly name: string
  readonly at: number | string
}

interface Props {
  readonly document: string
  readonly record: RecordName
  readonly id: string
  readonly directory: Directory
}

/** Who changed what, when: kept by the server, so it needs the network. */
export function HistoryPanel({ document, record, id, directory }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const [changes, setChanges] = useState<readonly Change[] | 'loading' | 'unavailable'>('loading')
  useEffect(() => {
    const abort = new AbortController()
    fetchHistory(document, id, abort.signal).then(setChanges, () => {
      if (!abort.signal.aborted) setChanges('unavailable')
    })
    return () => abort.abort()
  }, [document, id])
  if (changes === 'loading') return <p className={css['hint']}>{t('opening')}</p>
  if (changes === 'unavailable') return <p className={css['hint']}>{t('history.offline')}</p>
  if (changes.length === 0) return <p className={css['hint']}>{t('history.none')}</p>
  const type = parseName(document)?.type
  const fields = type ? heldFields(type, record) : new Map<string, Field>()
  return (
    <ol className={css['history']}>
      {changes.map((change) => {
        const [list = ''] = change.field.split('.')
        const field = fields.get(list)
        const show = (value: Json | null): string =>
          field ? showChange(field, value, directory, locale) : ''
        return (
          <li key={`${change.at}.${change.field}`}>
            <b>{field?.label[locale] ?? change.field}</b>
            <span>
              {show(change.from) || t('empty')} → {show(change.to) || t('empty')}
            </span>
            <small>
              {change.name},{' '}
              {new Date(change.at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })}
            </small>
          </li>
        )
      })}
    </ol>
  )
}

async function fetchHistory(
  document: string,
  record: string,
  signal: AbortSignal,
): Promise<readonly Change[]> {
  const query = new URLSearchParams({ document, record })
  const response = await fetch(`/api/history?${query}`, { signal })
  if (!response.ok) throw new Error(`history: ${response.status}`)
  const body: unknown = await response.json()
  return Array.isArray(body) ? body : []
}

function showChange(field: Field, value: Json | null, directory: Directory, locale: Locale): string {
  if (value === null) return ''
  if (!field.shape) return showValue(field, value, directory, locale)
  if (typeof value !== 'object' || Array.isArray(value)) return ''
  return Object.entries(field.shape.fields)
    .map(([name, inner]) =>
      showValue(inner, (value as Readonly<Record<string, Json>>)[name], directory, locale),
    )
    .filter(Boolean)
    .join(', ')
}
