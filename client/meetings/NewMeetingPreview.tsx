import { meetingKinds, numberItems, type MeetingBody, type MeetingKind } from '#domain'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { today } from '../i18n/formatDate.ts'
import styles from './list.module.css'

interface Props {
  readonly kind: MeetingKind
  readonly body: MeetingBody | null
  /** `YYYY-MM-DD`, or empty while it is not chosen. */
  readonly day: string
}

/** What the template of the kind brings: the agenda it begins with, and how many people it convenes. */
export function NewMeetingPreview({ kind, body, day }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const directory = useDirectory()
  const { agenda, convened, body: needed } = meetingKinds[kind]
  const numbers = numberItems(agenda.map(({ level }) => level))
  const people = needed && !body ? null : convened(directory, day || today(), body).length
  return (
    <div className={styles['template']}>
      <h3>{t('create.agenda')}</h3>
      <ol>
        {agenda.map(({ title, level, minutes }, index) => (
          <li key={title} data-level={level}>
            <span>{numbers[index]}</span> {title}
            {minutes !== undefined && <small> {t('agenda.minutes', { count: minutes })}</small>}
          </li>
        ))}
      </ol>
      {people !== null && <p>{t('create.people', { count: people })}</p>}
    </div>
  )
}
