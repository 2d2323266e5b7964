import { displayName, type Directory, type ReadRecord } from '#domain'
import { IconLock } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../i18n/formatDate.ts'
import { useDocument, useRecords } from '../sync/hooks.ts'
import type { OpenDocument } from '../sync/workspace.ts'
import { Card } from '../ui/Card.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { textOf } from './textOf.ts'
import styles from './networks.module.css'

interface Props {
  readonly name: string
  readonly directory: Pick<Directory, 'byId'>
}

/** What coordinators and staff have noted about records, in threads. */
export function NetworkNotes({ name, directory }: Props): ReactElement {
  const { t } = useTranslation('networks')
  const { document } = useDocument(name)
  return (
    <Card
      title={t('notes')}
      aside={
        <span className={styles['audience']}>
          <IconLock size={15} stroke={2} aria-hidden="true" />
          {t('notesFor')}
        </span>
      }
    >
      {document ? <Threads document={document} directory={directory} /> : <LoadingShape rows={2} />}
    </Card>
  )
}

function Threads({
  document,
  directory,
}: {
  readonly document: OpenDocument
  readonly directory: Props['directory']
}): ReactElement {
  const { t } = useTranslation('networks')
  const notes = useRecords(document, 'Note').filter(({ values }) => !values.has('archivedAt'))
  const threads = notes.filter((note) => !note.values.has('replyTo')).sort(byDay)
  if (threads.length === 0) return <p className={styles['dim']}>{t('noNotes')}</p>
  return (
    <ul className={styles['threads']}>
      {threads.map((note) => {
        const subject = directory.byId.get(textOf(note, 'subject'))
        const replies = notes.filter((reply) => textOf(reply, 'replyTo') === note.id).sort(byDay)
        return (
          <li key={note.id}>
            {subject && <b>{displayName(subject)}</b>}
            {[note, ...replies].map((each) => (
              <div key={each.id} className={styles['note']}>
                <p>{textOf(each, 'text')}</p>
                <Signature author={textOf(each, 'author')} day={textOf(each, 'on')} />
              </div>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

function byDay(a: ReadRecord, b: ReadRecord): number {
  return textOf(a, 'on').localeCompare(textOf(b, 'on'))
}

function Signature({ author, day }: { readonly author: string; readonly day: string }): ReactElement {
  const { t, i18n } = useTranslation('networks')
  return (
    <p className={styles['dim']}>{day ? t('by', { author, day: formatDay(day, i18n.language) }) : author}</p>
  )
}
