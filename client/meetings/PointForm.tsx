import type { AgendaPoint } from '#domain'
import {
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconTrash,
  type Icon,
} from '@tabler/icons-react'
import { useState, type ChangeEvent, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './agenda.module.css'
import type { PointChange } from './agendaEdits.ts'
import { RapporteurField } from './RapporteurField.tsx'

interface Props {
  readonly point: AgendaPoint
  readonly first: boolean
  readonly last: boolean
  readonly onChange: (change: PointChange) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One point in its fields. A field is stored when one leaves it or presses Enter; Escape takes back what was typed. */
export function PointForm({ point, first, last, onChange, onMove, onRemove }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const { number, level } = point
  const press = (event: KeyboardEvent): void => {
    const { key } = event
    if (!event.altKey || !/^Arrow(Up|Down|Left|Right)$/.test(key)) return
    event.preventDefault()
    if (key === 'ArrowUp' || key === 'ArrowDown') onMove(key === 'ArrowUp' ? -1 : 1)
    else onChange({ level: Math.min(Math.max(level + (key === 'ArrowRight' ? 1 : -1), 1), 3) })
  }
  const button = (ButtonIcon: Icon, key: string, disabled: boolean, act: () => void): ReactElement => (
    <button type="button" aria-label={t(`agenda.${key}`, { number })} disabled={disabled} onClick={act}>
      <ButtonIcon size={17} stroke={1.75} aria-hidden="true" />
    </button>
  )
  return (
    <li data-level={level} onKeyDown={press}>
      <span className={css['number']}>{number}</span>
      <StoredInput
        label={t('agenda.pointTitle', { number })}
        value={point.title}
        onStore={(title) => title.trim() !== '' && onChange({ title: title.trim().slice(0, 300) })}
      />
      <RapporteurField point={point} onChange={(rapporteur) => onChange({ rapporteur })} />
      <div className={css['tools']}>
        <label>
          <StoredInput
            label={t('agenda.duration', { number })}
            value={point.minutes === null ? '' : String(point.minutes)}
            numeric
            onStore={(text) => onChange({ minutes: readMinutes(text) })}
          />
          {t('agenda.min')}
        </label>
        {button(IconArrowUp, 'up', first, () => onMove(-1))}
        {button(IconArrowDown, 'down', last, () => onMove(1))}
        {button(IconIndentDecrease, 'higher', level <= 1, () => onChange({ level: level - 1 }))}
        {button(IconIndentIncrease, 'deeper', level >= 3, () => onChange({ level: level + 1 }))}
        {button(IconTrash, 'remove', false, onRemove)}
      </div>
    </li>
  )
}

function readMinutes(text: string): number | null {
  const minutes = Number.parseInt(text, 10)
  return minutes > 0 ? Math.min(minutes, 600) : null
}

interface InputProps {
  readonly label: string
  readonly value: string
  readonly numeric?: boolean
  readonly onStore: (text: string) => void
}

/** A field that shows what is stored until one types in it, and stores when one leaves it. */
function StoredInput({ label, value, numeric = false, onStore }: InputProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null)
  const store = (): void => {
    if (draft !== null && draft !== value) onStore(draft)
    setDraft(null)
  }
  const Field = numeric ? 'input' : 'textarea'
  return (
    <Field
      aria-label={label}
      inputMode={numeric ? 'numeric' : 'text'}
      maxLength={numeric ? 3 : 300}
      {...(!numeric && { rows: 1 })}
      value={draft ?? value}
      onChange={({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        setDraft(target.value.replaceAll('\n', ' '))
      }
      onBlur={store}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          store()
        }
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
