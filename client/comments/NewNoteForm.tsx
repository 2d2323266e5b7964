import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../meetings/MeetingContext.ts'
import css from './comments.module.css'
import { NoteForm } from './NoteForm.tsx'
import { useCommentsView, type NewNote } from './useCommentsView.ts'

const PROPOSED = 'proposed'
const REMARK = 'remark'

/** A remark about what was selected, or other words in its place. */
export function NewNoteForm({ draft }: { readonly draft: NewNote }): ReactElement {
  const { t } = useTranslation('comments')
  const id = useId()
  const { comments, editor } = useMeeting()
  const { texts, write, end, open } = useCommentsView()
  const { anchor, quote, notReplaceable } = draft
  const [kind, setKind] = useState<'remark' | 'suggestion'>('remark')
  const proposed = texts[PROPOSED] ?? quote
  const leave = (): void => {
    write(PROPOSED, quote)
    end()
    editor?.view.dom.focus()
  }
  return (
    <section className={css['new']} aria-label={t(quote === '' ? 'newHere' : 'new')}>
      {quote !== '' && <blockquote className={css['quote']}>{quote}</blockquote>}
      <div className={css['filter']} role="group" aria-label={t('kind')}>
        {(['remark', 'suggestion'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={kind === each}
            onClick={() => {
              setKind(each)
              write(PROPOSED, quote)
            }}
          >
            {t(each)}
          </button>
        ))}
      </div>
      {kind === 'suggestion' && notReplaceable ? (
        <p className={css['empty']} role="alert">
          {t('notReplaceable')}
        </p>
      ) : (
        <NoteForm
          key={kind}
          place={REMARK}
          label={t(kind === 'suggestion' ? 'why' : 'comment')}
          submit={t(kind === 'suggestion' ? 'propose' : 'send')}
          optional={kind === 'suggestion'}
          onSubmit={(text, mentions) => {
            const content = { text, anchor, quote, ...(mentions.length > 0 && { mentions: [...mentions] }) }
            if (kind === 'suggestion' && proposed === quote) return
            const note = comments.add(kind === 'suggestion' ? { ...content, replacement: proposed } : content)
            write(PROPOSED, '')
            end()
            open(note)
          }}
          onCancel={leave}
        >
          {kind === 'suggestion' && (
            <>
              <label htmlFor={id}>{t(quote === '' ? 'insert' : 'instead')}</label>
              <textarea
                id={id}
                rows={3}
                maxLength={4000}
                lang="fr"
                spellCheck
                value={proposed}
                aria-describedby={`${id}-empty`}
                onChange={({ target }) => write(PROPOSED, target.value.replaceAll('\n', ' '))}
              />
              {quote !== '' && (
                <p id={`${id}-empty`} className={css['keys']}>
                  {t(proposed === quote ? 'unchanged' : proposed === '' ? 'willRemove' : 'emptyRemoves')}
                </p>
              )}
            </>
          )}
        </NoteForm>
      )}
    </section>
  )
}
