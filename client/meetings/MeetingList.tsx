import { useId, type ReactElement } from 'react'
import { useDirectory } from '../directory/useDirectory.ts'
import { MeetingLine } from './MeetingLine.tsx'
import type { MeetingSummary } from './MeetingStore.ts'
import styles from './list.module.css'

interface Props {
  readonly title: string
  readonly meetings: readonly MeetingSummary[]
  /** Said where there is none. */
  readonly none?: string
  readonly isPast?: boolean
}

/** A titled list of meetings, in the order given. */
export function MeetingList({ title, meetings, none, isPast = false }: Props): ReactElement {
  const id = useId()
  const directory = useDirectory()
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id}>
        {title} <span className={styles['count']}>{meetings.length}</span>
      </h2>
      {meetings.length === 0 && none && <p className={styles['dim']}>{none}</p>}
      <ul className={styles['meetings']}>
        {meetings.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} isPast={isPast} directory={directory} />
        ))}
      </ul>
    </section>
  )
}
