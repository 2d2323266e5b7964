import { areaName, formatDay, meetingMoment, readBlocks, recapitulate, type Block } from '#domain'
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useDirectory } from '../directory/useDirectory.ts'
import { whenQuiet } from '../editor/whenQuiet.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { AttendeeLine } from './AttendeeLine.tsx'
import css from './recapitulation.module.css'

interface Props {
  readonly body: Y.XmlFragment
  /** How many communes somebody was there for. */
  readonly represented: number
}

/** What heads and closes the minutes, computed from the meeting and its text: nothing of it can be typed. */
export function Recapitulation({ body, represented }: Props): ReactElement {
  const { record, facts, name } = useMeeting()
  const { t, i18n } = useTranslation('recapitulation')
  const { byId } = useDirectory()
  const [blocks, setBlocks] = useState<readonly Block[]>([])
  useEffect(() => whenQuiet(body, () => setBlocks(readBlocks(body))), [body])
  const { attendance, decisions, actions, nextMeeting } = useMemo(() => {
    const person = (id: string) => {
      const row = byId.get(id)
      return row?.kind === 'person' ? row : undefined
    }
    return recapitulate(record, blocks, person, (area) => areaName({ byId }, area))
  }, [record, blocks, byId])
  const people = attendance.reduce((sum, group) => sum + group.people.length, 0)
  return (
    <section className={css['recapitulation']} aria-label={t('title')}>
      <p className={css['head']}>
        <b>{name}</b>
        <br />
        {meetingMoment(facts, i18n.language)}
        <br />
        {t('meetings:represented', { count: represented })}
      </p>
      {people > 0 && (
        <Part title={t('attendance')} count={people}>
          {attendance.map((group) => (
            <div key={group.status}>
              <h3>
                {t(`status.${group.status}`)} <span>{group.people.length}</span>
              </h3>
              <ul>
                {group.people.map((attendee) => (
                  <AttendeeLine key={attendee.person} attendee={attendee} />
                ))}
              </ul>
            </div>
          ))}
        </Part>
      )}
      {decisions.length > 0 && (
        <Part title={t('decisions')} count={decisions.length}>
          <ol>
            {decisions.map(({ number, text }) => (
              <li key={number}>{text}</li>
            ))}
          </ol>
        </Part>
      )}
      {actions.length > 0 && (
        <Part title={t('actions')} count={actions.length}>
          <ol>
            {actions.map(({ number, text, owner, due }) => (
              <li key={number}>
                {text}
                <span>
                  {[owner || t('nobody'), due && t('before', { day: formatDay(due, i18n.language) })]
                    .filter((part) => part !== '')
                    .join(', ')}
                </span>
              </li>
            ))}
          </ol>
        </Part>
      )}
      {nextMeeting !== '' && (
        <p>
          <b>{t('next')}</b> {formatDay(nextMeeting, i18n.language, true)}
        </p>
      )}
    </section>
  )
}

interface PartProps {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

function Part({ title, count, children }: PartProps): ReactElement {
  return (
    <details className={css['part']}>
      <summary>
        {title} <span>{count}</span>
      </summary>
      {children}
    </details>
  )
}
