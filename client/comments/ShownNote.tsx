import { displayName, type NoteValues } from '#domain'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { formatDay, formatMoment } from '../i18n/formatDate.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { useSession } from '../session/useSession.ts'
import css from './comments.module.css'
import { NoteForm } from './NoteForm.tsx'
import { splitMentions } from './mentions.ts'

/** Who said what, and when; one's own words may be changed or taken back. */
export function ShownNote({ note }: { readonly note: NoteValues }): ReactElement {
  const { t, i18n } = useTranslation('comments')
  const { comments } = useMeeting()
  const { user } = useSession()
  const { byId } = useDirectory()
  const [editing, setEditing] = useState(false)
  const { id, author, text = '', at, on, by, mentions = [], archivedAt } = note
  const mine = comments.writable && by === user.id && archivedAt === undefined
  const when =
    at !== undefined ? formatMoment(at * 1000, i18n.language) : on ? formatDay(on, i18n.language) : ''
  const names = mentions.flatMap((person) => {
    const row = byId.get(person)
    return row ? [displayName(row)] : []
  })
  return (
    <div className={css['note']}>
      <p className={css['signature']}>
        <b>{author ?? t('someone')}</b>
        {when && <span>{when}</span>}
      </p>
      {archivedAt !== undefined ? (
        <p className={css['settled']}>{t('withdrawn')}</p>
      ) : editing ? (
        <NoteForm
          place={`edit:${id}`}
          label={t('change')}
          initial={text}
          known={mentions}
          submit={t('save')}
          onSubmit={(words, people) => {
            comments.rewrite(id, words, people)
            setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        text !== '' && (
          <p className={css['words']}>
            {splitMentions(text, names).map((part, index) =>
              part.mention ? <b key={index}>{part.text}</b> : part.text,
            )}
          </p>
        )
      )}
      {mine && !editing && (
        <p className={css['own']}>
          <button type="button" className={css['quiet']} onClick={() => setEditing(true)}>
            {t('edit')}
          </button>
          <button type="button" className={css['quiet']} onClick={() => comments.withdraw(id)}>
            {t('withdraw')}
          </button>
        </p>
      )}
    </div>
  )
}
