import {
  heldFields,
  parseName,
  Person,
  readValue,
  type Directory,
  type Field,
  type RecordName,
  type RecordRef,
} from '#domain'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocument, useRecord } from '../../sync/hooks.ts'
import type { OpenDocument } from '../../sync/workspace.ts'
import css from '../directory.module.css'
import { localDay } from '../useDirectory.ts'
import { EntryList } from './EntryList.tsx'
import { FieldRow } from './FieldRow.tsx'
import { MandateTimeline } from './MandateTimeline.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import { usePresence, useShowPresence } from './usePresence.ts'

interface Props {
  /** The document that holds these fields; the record has the same id in each of its documents. */
  readonly document: string
  readonly record: RecordName
  readonly id: string
  readonly directory: Directory
}

/** The fields of a record that one document holds, made from their declarations. */
export function RecordForm({ document: name, record, id, directory }: Props): ReactElement | null {
  const { t } = useTranslation('directory')
  const { status, document, access } = useDocument(name)
  if (status === 'loading') return <p className={css['hint']}>{t('opening')}</p>
  if (!document) return null
  return (
    <Fields document={document} writable={access === 'write'} record={record} id={id} directory={directory} />
  )
}

interface FieldsProps extends Omit<Props, 'document'> {
  readonly document: OpenDocument
  readonly writable: boolean
}

function Fields({ document, writable, record, id, directory }: FieldsProps): ReactElement | null {
  const { t } = useTranslation('directory')
  const type = parseName(document.name)?.type
  const read = useRecord(document, record, id)
  const path = `${document.name}/${record}/${id}`
  const [editing, setEditing] = useState<string | null>(null)
  useShowPresence(document, path, editing)
  const presence = usePresence(document, path)
  if (!type || !read) return <p className={css['hint']}>{t('noSuchRecord')}</p>
  const target: RecordRef = { doc: document.doc, type, record, id }
  const fields = [...heldFields(type, record)].filter(([name]) => name !== 'archivedAt')
  const civility = readValue(Person.fields.civility, read.values.get('civility')).value
  const common = { target, writable, directory, onEditing: setEditing }
  const single = fields.filter(([, field]) => field.kind !== 'entries')
  const lists = fields.filter(([, field]) => field.kind === 'entries')
  const looking = presence.get('')
  return (
    <>
      {looking && (
        <p className={css['looking']} data-colleague={looking.colour}>
          {t('looksAt', { name: looking.name })}
        </p>
      )}
      <RefusalNotice document={document} target={target} />
      <dl className={css['fields']}>
        {single.map(([name, field]) => (
          <FieldRow
            key={name}
            {...common}
            name={name}
            field={field}
            stored={read.values.get(name)}
            colleague={presence.get(name)}
          />
        ))}
      </dl>
      {lists.map(([name, field]) => {
        const entries = read.entries.get(name) ?? []
        return (
          <div key={name}>
            <EntryList
              {...common}
              name={name}
              field={field}
              entries={newestFirst(field, entries)}
              presence={presence}
              civility={civility}
            />
            {field.shape?.name === 'Mandate' && <MandateTimeline entries={entries} today={localDay()} />}
          </div>
        )
      })}
    </>
  )
}

type Entries = Parameters<typeof EntryList>[0]['entries']

/** Dated lists read from the latest on; the others keep their order. */
function newestFirst(field: Field, entries: Entries): Entries {
  if (!field.shape?.fields['start']) return entries
  return entries.toSorted((a, b) =>
    String(b.value['start'] ?? '').localeCompare(String(a.value['start'] ?? '')),
  )
}
