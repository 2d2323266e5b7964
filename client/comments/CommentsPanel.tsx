import { isApproved, type Thread } from '#domain'
import { useEditorState } from '@tiptap/react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../meetings/MeetingContext.ts'
import css from './comments.module.css'
import { NewNoteForm } from './NewNoteForm.tsx'
import { placesOf } from './passages.ts'
import { ThreadCard } from './ThreadCard.tsx'
import { useCommentsView } from './useCommentsView.ts'

/** What is said and proposed about the text, in the order of the text. */
export function CommentsPanel(): ReactElement {
  const { t } = useTranslation('comments')
  const { comments, metadata } = useMeeting()
  const { threads, openCount, writable } = comments
  const draft = useCommentsView((view) => view.draft)
  const current = useCommentsView((view) => view.current)
  const [wanted, setWanted] = useState<'open' | 'settled'>('open')
  const order = useOrder()
  const shown = threads
    .filter((thread) => (wanted === 'open') === thread.open)
    .toSorted((a, b) => rank(order, a) - rank(order, b))
  return (
    <div className={css['panel']} tabIndex={0} role="region" aria-label={t('list')}>
      <div className={css['filter']} role="group" aria-label={t('show')}>
        {(['open', 'settled'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={wanted === each} onClick={() => setWanted(each)}>
            {t(each, { count: each === 'open' ? openCount : threads.length - openCount })}
          </button>
        ))}
      </div>
      {draft && writable && <NewNoteForm key={draft.anchor} draft={draft} />}
      {shown.length === 0 && !draft && (
        <p className={css['empty']}>
          {t(wanted === 'settled' ? 'noneSettled' : 'none')}{' '}
          {wanted === 'open' &&
            (writable ? t('howTo') : metadata && isApproved(metadata.minutes) && t('closed'))}
        </p>
      )}
      <ul className={css['threads']}>
        {shown.map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            current={thread.id === current}
            placed={order.has(thread.id)}
          />
        ))}
      </ul>
    </div>
  )
}

/** Where each thread stands among the others in the text; those whose passage is gone are not in it. */
function useOrder(): ReadonlyMap<string, number> {
  const { editor } = useMeeting()
  const text = useEditorState({
    editor,
    selector: ({ editor: at }) =>
      !at || at.isDestroyed
        ? ''
        : [...placesOf(at.state)]
            .sort(([, a], [, b]) => a.from - b.from)
            .map(([id]) => id)
            .join(),
  })
  return new Map((text ?? '').split(',').map((id, index) => [id, index]))
}

const rank = (order: ReadonlyMap<string, number>, { id }: Thread): number => order.get(id) ?? order.size
