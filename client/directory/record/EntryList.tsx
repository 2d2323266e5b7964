import {
  createId,
  entryKey,
  writeEntry,
  type Civility,
  type Directory,
  type Field,
  type Json,
  type ReadEntry,
  type RecordRef,
} from '#domain'
import { IconArchive, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'
import { useLocale } from '../labels.ts'
import { localDay } from '../useDirectory.ts'
import { AudienceLabel } from './AudienceLabel.tsx'
import { rememberBefore } from './beforeEdit.ts'
import { ConflictOffer } from './ConflictOffer.tsx'
import { EntryForm, type EntryContent } from './EntryForm.tsx'
import { EntryView, entryText } from './EntryView.tsx'
import { same } from './useFieldEditing.ts'
import type { Colleague } from './usePresence.ts'

interface Props {
  readonly target: RecordRef
  readonly name: string
  readonly field: Field
  readonly entries: readonly ReadEntry[]
  readonly writable: boolean
  readonly directory: Directory
  readonly presence: ReadonlyMap<string, Colleague>
  readonly civility?: Civility | undefined
  readonly onEditing: (field: string | null) => void
}

interface Editing {
  readonly id: string
  /** What the entry held when editing began; nothing for a new one. */
  readonly base: EntryContent
  /** Set when the entry has changed meanwhile: what this person wants to store. */
  readonly mine?: EntryContent
}

/** A list that belongs to the record: entries are added, edited and archived, never deleted. */
export function EntryList(props: Props): ReactElement {
  const { target, name, field, entries, writable, directory, presence, onEditing } = props
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [archived, setArchived] = useState<ReadEntry | null>(null)
  const { shape } = field
  if (!shape) return <></>
  const stored = (id: string): EntryContent => entries.find((entry) => entry.id === id)?.value ?? {}

  const edit = (next: Editing | null): void => {
    setEditing(next)
    onEditing(next && entryKey(name, next.id))
  }
  const write = (id: string, value: Json): void => {
    rememberBefore(target, entryKey(name, id), stored(id))
    writeEntry(target, name, id, value)
    edit(null)
  }
  const save = (value: EntryContent): void => {
    if (!editing) return
    if (same(value, editing.base)) edit(null)
    else if (same(stored(editing.id), editing.base)) write(editing.id, value)
    else setEditing({ ...editing, mine: value })
  }
  const isNew = editing !== null && !entries.some((entry) => entry.id === editing.id)
  const form = editing && !editing.mine && (
    <EntryForm
      shape={shape}
      initial={editing.base}
      directory={directory}
      onSave={save}
      onCancel={() => edit(null)}
    />
  )

  return (
    <section className={css['entries']}>
      <header>
        <h3>{field.label[locale]}</h3>
        <AudienceLabel audience={field.audience} />
        {writable && !editing && (
          <button type="button" className={css['quiet']} onClick={() => edit({ id: freshId(), base: {} })}>
            <IconPlus size={16} aria-hidden="true" />
            {t('add', { what: shape.label[locale].toLocaleLowerCase(locale) })}
          </button>
        )}
      </header>
      {entries.length === 0 && !editing && <p className={css['hint']}>{t('noEntry')}</p>}
      <ul>
        {entries.map((entry) => {
          const text = entryText(entry, shape, directory, locale)
          const colleague = presence.get(entryKey(name, entry.id))
          return (
            <li key={entry.id} data-colleague={colleague?.colour}>
              {colleague && <span className={css['flag']}>{t('edits', { name: colleague.name })}</span>}
              {editing?.id === entry.id && form ? (
                form
              ) : (
                <div className={css['entry']}>
                  <EntryView entry={entry} shape={shape} directory={directory} civility={props.civility} />
                  {writable && (
                    <span className={css['entryActions']}>
                      <button
                        type="button"
                        aria-label={t('editEntry', { what: text })}
                        onClick={() => edit({ id: entry.id, base: entry.value })}
                      >
                        <IconPencil size={16} aria-hidden="true" />
                      </button>
                      <button
                        type="button"
                        aria-label={t('archiveEntry', { what: text })}
                        onClick={() => {
                          write(entry.id, { ...entry.value, archivedAt: localDay() })
                          setArchived(entry)
                        }}
                      >
                        <IconArchive size={16} aria-hidden="true" />
                      </button>
                    </span>
                  )}
                </div>
              )}
              {editing?.id === entry.id && editing.mine && (
                <ConflictOffer
                  mine={entryText({ id: entry.id, value: editing.mine }, shape, directory, locale)}
                  theirs={text}
                  who={undefined}
                  onKeep={() => editing.mine && write(entry.id, editing.mine)}
                  onTake={() => edit(null)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {isNew && form}
      {archived && (
        <p className={css['notice']} role="status">
          {t('archivedEntry', { what: entryText(archived, shape, directory, locale) })}{' '}
          <button
            type="button"
            className={css['link']}
            onClick={() => {
              write(archived.id, archived.value)
              setArchived(null)
            }}
          >
            {t('undo')}
          </button>
        </p>
      )}
    </section>
  )
}

function freshId(): string {
  return createId((length) => crypto.getRandomValues(new Uint8Array(length)), 4)
}
