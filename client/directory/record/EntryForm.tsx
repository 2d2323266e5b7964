import type { Directory, Json, Shape } from '#domain'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'
import { useLocale } from '../labels.ts'
import { FieldInput } from './FieldInput.tsx'
import { fromInput, toInput } from './fieldValue.ts'
import { ProblemText } from './ProblemText.tsx'

export type EntryContent = { readonly [key: string]: Json }

interface Props {
  readonly shape: Shape
  readonly initial: EntryContent
  readonly directory: Directory
  readonly onSave: (value: EntryContent) => void
  readonly onCancel: () => void
}

/** One entry of a list, every field of its shape. */
export function EntryForm({ shape, initial, directory, onSave, onCancel }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const id = useId()
  const fields = Object.entries(shape.fields)
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(([name, field]) => [name, toInput(field, initial[name])])),
  )
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})

  const save = (event: FormEvent): void => {
    event.preventDefault()
    const parsed = fields.map(([name, field]) => [name, fromInput(field, drafts[name] ?? '')] as const)
    const wrong = parsed.flatMap(([name, result]) => (result.ok ? [] : [[name, result.code] as const]))
    setProblems(Object.fromEntries(wrong))
    if (wrong.length > 0) return
    const values = parsed.flatMap(([name, result]) =>
      result.ok && result.value !== undefined ? [[name, result.value] as const] : [],
    )
    onSave(Object.fromEntries(values))
  }

  return (
    <form
      className={css['entryForm']}
      aria-label={shape.label[locale]}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      {fields.map(([name, field], index) => (
        <div key={name} className={css['formField']}>
          <label htmlFor={`${id}-${name}`}>{field.label[locale]}</label>
          <FieldInput
            id={`${id}-${name}`}
            field={field}
            value={drafts[name] ?? ''}
            directory={directory}
            autoFocus={index === 0}
            invalid={problems[name] !== undefined}
            describedBy={problems[name] && `${id}-${name}-problem`}
            onChange={(draft) => setDrafts({ ...drafts, [name]: draft })}
          />
          <span id={`${id}-${name}-problem`}>{problems[name] && <ProblemText code={problems[name]} />}</span>
        </div>
      ))}
      <div className={css['buttons']}>
        <button type="submit">{t('save')}</button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
