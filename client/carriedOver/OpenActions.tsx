import { displayName } from '#domain'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { formatDay } from '../i18n/formatDate.ts'
import { addPoints } from '../meetings/agendaEdits.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import css from './carriedOver.module.css'
import type { OpenAction } from './openActions.ts'
import { useOpenActions } from './useOpenActions.ts'

/** The actions that earlier meetings of the same body left open, and the gesture that puts them on the agenda. */
export function OpenActions(): ReactElement | null {
  const { t, i18n } = useTranslation('carriedOver')
  const { target, points, facts } = useMeeting()
  const { byId } = useDirectory()
  const actions = useOpenActions()
  const [said, setSaid] = useState('')
  if (actions.length === 0) return null
  const heading = t('point')
  const ownerOf = ({ owner, ownerName }: OpenAction): string => {
    const row = owner === null ? undefined : byId.get(owner)
    return ownerName || (row ? displayName(row) : '')
  }
  const day = (date: string): string => formatDay(date, i18n.language)
  const take = (): void => {
    const lines = actions.map((action) => {
      const told = [ownerOf(action), action.due && t('due', { date: day(action.due) })].filter(Boolean)
      const title = told.length > 0 ? `${action.title} (${told.join(', ')})` : action.title
      return { title: title.slice(0, 300), level: 2 }
    })
    addPoints(target, points, [{ title: heading, level: 1 }, ...lines])
    setSaid(t('taken'))
  }
  return (
    <details className={css['actions']}>
      <summary>
        {t('title')} <b>{actions.length}</b>
      </summary>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            {action.title}
            <small>
              {[
                ownerOf(action),
                action.due && t(action.due < facts.date ? 'late' : 'due', { date: day(action.due) }),
                t('from', { date: day(action.decidedOn) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
      {points.some(({ title }) => title === heading) ? (
        <p role="status">{said}</p>
      ) : (
        <button type="button" onClick={take}>
          {t('take', { count: actions.length })}
        </button>
      )}
    </details>
  )
}
