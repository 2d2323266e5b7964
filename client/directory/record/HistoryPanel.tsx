import {
  heldFields,
  parseName,
  type Directory,
  type DocumentTypeName,
  type Field,
  type Json,
  type RecordName,
} from '#domain'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'
import { useLocale, type Locale } from '../labels.ts'
import { fetchHistory, type Change } from './fetchHistory.ts'
import { showValue } from './fieldValue.ts'

interface Props {
  /** The documents that hold parts of the record. */
  readonly documents: readonly string[]
  readonly record: RecordName
  readonly id: string
  readonly directory: Directory
}

/** Who changed what, when, the latest first: kept by the server, so it needs the network. */
export function HistoryPanel({ documents, record, id, directory }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const [changes, setChanges] = useState<readonly Change[] | 'loading' | 'unavailable'>('loading')
  const names = documents.join(' ')
  useEffect(() => {
    const abort = new AbortController()
    fetchHistory(names.split(' '), `${record}/${id}`, abort.signal).then(setChanges, () => {
      if (!abort.signal.aborted) setChanges('unavailable')
    })
    return () => abort.abort()
  }, [names, record, id])
  if (changes === 'loading') return <p className={css['hint']}>{t('opening')}</p>
  if (changes === 'unavailable') return <p className={css['hint']}>{t('history.offline')}</p>
  if (changes.length === 0) return <p className={css['hint']}>{t('history.none')}</p>
  return (
    <ol className={css['history']}>
      {changes.map((change) => (
        <li key={`${change.document}.${change.at}.${change.field}`}>
          <ChangeLine change={change} record={record} directory={directory} locale={locale} />
          <small>
            {change.name},{' '}
            {new Date(change.at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })}
          </small>
        </li>
      ))}
    </ol>
  )
}

interface LineProps extends Pick<Props, 'record' | 'directory'> {
  readonly change: Change
  readonly locale: Locale
}

function ChangeLine({ change, record, directory, locale }: LineProps): ReactElement {
  const { t } = useTranslation('directory')
  if (change.field === '') return <b>{t('history.created')}</b>
  const type: DocumentTypeName | undefined = parseName(change.document)?.type
  const [list = ''] = change.field.split('.')
  const field = type && heldFields(type, record).get(list)
  const show = (value: Json): string => (field ? showChange(field, value, directory, locale) : '')
  return (
    <>
      <b>{field?.label[locale] ?? change.field}</b>
      <span>
        {t('history.change', { from: show(change.from) || t('empty'), to: show(change.to) || t('empty') })}
      </span>
    </>
  )
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
