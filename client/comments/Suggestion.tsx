import type { Thread } from '#domain'
import { Button } from '@mantine/core'
import { useEditorState } from '@tiptap/react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeeps } from '../sync/hooks.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { acceptSuggestion } from './acceptSuggestion.ts'
import css from './comments.module.css'
import { wordsOf } from './findPassage.ts'
import { placesOf } from './passages.ts'

interface Props {
  readonly thread: Thread
  readonly placed: boolean
}

/** Other words for a passage, and the writer's answer. */
export function Suggestion({ thread, placed }: Props): ReactElement {
  const { t } = useTranslation('comments')
  const { editor, comments, minutes } = useMeeting()
  const keeps = useKeeps()
  const { id, quote = '', replacement = '', open } = thread
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => {
      const place = !at || at.isDestroyed || !open ? undefined : placesOf(at.state).get(id)
      return at && place ? wordsOf(at.state.doc, place) : null
    },
  })
  const changed = open && placed && now !== null && now !== quote
  const decides = open && comments.writable && editor !== null && minutes.access === 'write' && keeps
  return (
    <>
      <p className={css['change']}>
        {quote !== '' && <del>{quote}</del>} {replacement !== '' && <ins>{replacement}</ins>}
      </p>
      {changed && (
        <p className={css['changed']}>
          {t('changed')} <q>{now}</q>
        </p>
      )}
      {open && !placed && quote === '' && <p className={css['where']}>{t('goneInsert')}</p>}
      {decides && (
        <div className={css['buttons']}>
          <Button
            size="xs"
            variant="default"
            disabled={!placed}
            onClick={() => {
              if (acceptSuggestion(editor, id, replacement)) comments.settle(id, 'accepted')
            }}
          >
            {t(changed ? 'acceptAnyway' : 'accept')}
          </Button>
          <Button size="xs" variant="default" onClick={() => comments.settle(id, 'refused')}>
            {t('refuse')}
          </Button>
        </div>
      )}
    </>
  )
}
