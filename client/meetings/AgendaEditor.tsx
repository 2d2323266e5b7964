import type { AgendaPoint, RecordRef } from '#domain'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './agenda.module.css'
import { addPoints, archivePoint, changePoint, movePoint } from './agendaEdits.ts'
import { PointForm } from './PointForm.tsx'

interface Props {
  readonly target: RecordRef
  readonly points: readonly AgendaPoint[]
}

/** The agenda being prepared: titles, times, levels and places. `Alt ↑` and `Alt ↓` move the point one is in. */
export function AgendaEditor({ target, points }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const id = useId()
  const [title, setTitle] = useState('')
  const [removed, setRemoved] = useState<AgendaPoint | null>(null)
  const [moved, setMoved] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<HTMLElement | null>(null)
  // Moving a node in the page takes the focus from it.
  useEffect(() => {
    focused.current?.focus()
    focused.current = null
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the order may have changed
  }, [points])

  const move = (point: AgendaPoint, by: -1 | 1): void => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement)) {
      focused.current = activeElement
    }
    if (movePoint(target, points, point, by)) setMoved(point.id)
    else focused.current = null
  }
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() === '') return
    addPoints(target, points, [{ title: title.trim() }])
    setTitle('')
  }
  const number = points.find((point) => point.id === moved)?.number
  return (
    <>
      <ol className={css['forms']} ref={list}>
        {points.map((point, index) => (
          <PointForm
            key={point.id}
            point={point}
            first={index === 0}
            last={index === points.length - 1}
            onChange={(change) => changePoint(target, point, change)}
            onMove={(by) => move(point, by)}
            onRemove={() => {
              archivePoint(target, point)
              setRemoved(point)
            }}
          />
        ))}
      </ol>
      {removed && (
        <p className={css['removed']} role="status">
          {t('agenda.removed', { title: removed.title })}{' '}
          <button
            type="button"
            onClick={() => {
              changePoint(target, removed, {})
              setRemoved(null)
            }}
          >
            {t('agenda.undo')}
          </button>
        </p>
      )}
      <form className={css['add']} onSubmit={add}>
        <label htmlFor={id}>{t('agenda.newTitle')}</label>
        <span>
          <input
            id={id}
            value={title}
            maxLength={300}
            onChange={({ target: { value } }) => setTitle(value)}
          />
          <button type="submit" aria-label={t('agenda.add')} disabled={title.trim() === ''}>
            <IconPlus size={18} stroke={2} aria-hidden="true" />
          </button>
        </span>
      </form>
      <p className={css['keys']}>{t('agenda.keys')}</p>
      <p className={css['hidden']} role="status">
        {number && t('agenda.moved', { number })}
      </p>
    </>
  )
}
