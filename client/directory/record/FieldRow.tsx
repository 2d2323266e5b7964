import type { Directory, Field, Json, RecordRef } from '#domain'
import { useEffect, useId, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'
import { useLocale } from '../labels.ts'
import { AudienceLabel } from './AudienceLabel.tsx'
import { ConflictOffer } from './ConflictOffer.tsx'
import { FieldInput } from './FieldInput.tsx'
import { showValue } from './fieldValue.ts'
import { ProblemText } from './ProblemText.tsx'
import { useFieldEditing } from './useFieldEditing.ts'
import type { Colleague } from './usePresence.ts'

interface Props {
  readonly target: RecordRef
  readonly name: string
  readonly field: Field
  readonly stored: Json | undefined
  readonly writable: boolean
  readonly directory: Directory
  readonly colleague: Colleague | undefined
  /** Told when this field begins or ceases to be edited here. */
  readonly onEditing: (field: string | null) => void
}

/** A field that reads as text and is edited in place. */
export function FieldRow(props: Props): ReactElement {
  const { target, name, field, stored, writable, directory, colleague, onEditing } = props
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const id = useId()
  const editing = useFieldEditing(target, name, field, stored)
  const { state } = editing
  const seen = useRef<Colleague | undefined>(undefined)
  const rest = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (colleague) seen.current = colleague
  }, [colleague])
  const label = field.label[locale]
  const text = showValue(field, stored, directory, locale)

  const leave = (after: () => void, refocus: boolean): void => {
    after()
    onEditing(null)
    if (refocus) requestAnimationFrame(() => rest.current?.focus())
  }

  return (
    <div className={css['field']}>
      <dt>
        <span id={`${id}-label`}>{label}</span>
        <AudienceLabel audience={field.audience} />
      </dt>
      <dd data-colleague={colleague?.colour}>
        {colleague && <span className={css['flag']}>{t('edits', { name: colleague.name })}</span>}
        {state.kind === 'editing' ? (
          <div
            className={css['editing']}
            onBlur={({ currentTarget, relatedTarget }) => {
              if (!currentTarget.contains(relatedTarget))
                leave(() => editing.commit(seen.current?.name), false)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') leave(() => editing.commit(seen.current?.name), true)
              else if (event.key === 'Escape') leave(editing.restore, true)
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          >
            <label className={css['hidden']} htmlFor={id}>
              {label}
            </label>
            <FieldInput
              id={id}
              field={field}
              value={state.draft}
              directory={directory}
              autoFocus
              invalid={state.problem !== null}
              describedBy={`${id}-hint`}
              onChange={editing.type}
            />
            <p id={`${id}-hint`} className={css['hint']}>
              {state.problem ? <ProblemText code={state.problem} /> : t('editHint')}
            </p>
          </div>
        ) : writable ? (
          <button
            ref={rest}
            type="button"
            className={css['value']}
            aria-labelledby={`${id}-label ${id}-value`}
            onClick={() => (editing.start(), onEditing(name))}
          >
            <span id={`${id}-value`}>{text || <i>{t('toFill')}</i>}</span>
          </button>
        ) : (
          <span className={css['value']}>{text || <i>{t('notStated')}</i>}</span>
        )}
        {state.kind === 'conflict' && (
          <ConflictOffer
            mine={showValue(field, state.mine, directory, locale)}
            theirs={text}
            who={state.who}
            onKeep={editing.keepMine}
            onTake={editing.takeTheirs}
          />
        )}
      </dd>
    </div>
  )
}
