import type { Thread } from '#domain'
import { IconCheck, IconMapPin, IconRotate } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../i18n/formatDate.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import css from './comments.module.css'
import { goToPassage } from './goToPassage.ts'
import { NoteForm } from './NoteForm.tsx'
import { ShownNote } from './ShownNote.tsx'
import { Suggestion } from './Suggestion.tsx'
import { useCommentsView } from './useCommentsView.ts'
import { useShowPanel } from './useShowPanel.ts'

interface Props {
  readonly thread: Thread
  /** It was asked for in the text. */
  readonly current: boolean
  /** Its passage stands in the text. */
  readonly placed: boolean
}

/** One remark or suggestion with its answers, and what may be done with it. */
export function ThreadCard({ thread, current, placed }: Props): ReactElement {
  const { t, i18n } = useTranslation('comments')
  const { comments, editor } = useMeeting()
  const { writable, add, settle } = comments
  const { choose, asked } = useCommentsView()
  const { text: showText } = useShowPanel()
  const card = useRef<HTMLLIElement>(null)
  const [answering, setAnswering] = useState(false)
  const { id, quote = '', anchor, open, replacement, replies, outcome, resolvedOn, resolvedBy } = thread
  useEffect(() => {
    if (!current || asked === 0) return
    card.current?.scrollIntoView({ block: 'nearest' })
    card.current?.focus()
  }, [current, asked])
  const go = (): void => {
    choose(id)
    showText()
    if (editor) requestAnimationFrame(() => goToPassage(editor, id))
  }
  const settled =
    resolvedOn === undefined
      ? null
      : t(`settledAs.${outcome ?? 'resolved'}`, {
          name: resolvedBy ?? '',
          day: formatDay(resolvedOn, i18n.language),
        })
  return (
    <li
      ref={card}
      className={css['thread']}
      data-current={current || undefined}
      tabIndex={-1}
      aria-label={t(replacement === undefined ? 'threadOf' : 'suggestionOf', {
        name: thread.author ?? t('someone'),
      })}
    >
      {replacement !== undefined ? (
        <Suggestion thread={thread} placed={placed} />
      ) : (
        quote !== '' && <blockquote className={css['quote']}>{quote}</blockquote>
      )}
      {open && anchor !== undefined && (quote !== '' || placed) && (
        <p className={css['where']}>
          {placed ? (
            <button type="button" className={css['quiet']} onClick={go}>
              <IconMapPin size={15} stroke={1.75} aria-hidden="true" />
              {t('seePassage')}
            </button>
          ) : (
            t('gone')
          )}
        </p>
      )}
      {[thread, ...replies].map((note) => (
        <ShownNote key={note.id} note={note} />
      ))}
      {settled && <p className={css['settled']}>{settled}</p>}
      {writable && answering && (
        <NoteForm
          place={`answer:${id}`}
          label={t('answer')}
          submit={t('send')}
          onSubmit={(text, mentions) => {
            add({ text, replyTo: id, ...(mentions.length > 0 && { mentions: [...mentions] }) })
            setAnswering(false)
          }}
          onCancel={() => setAnswering(false)}
        />
      )}
      {writable && !answering && (
        <div className={css['gestures']}>
          <button type="button" className={css['quiet']} onClick={() => setAnswering(true)}>
            {t('reply')}
          </button>
          {open && replacement === undefined && (
            <button type="button" className={css['quiet']} onClick={() => settle(id, 'resolved')}>
              <IconCheck size={15} stroke={2} aria-hidden="true" />
              {t('resolve')}
            </button>
          )}
          {!open && outcome !== 'accepted' && (
            <button type="button" className={css['quiet']} onClick={() => settle(id, null)}>
              <IconRotate size={15} stroke={2} aria-hidden="true" />
              {t('reopen')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}
