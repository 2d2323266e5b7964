import { heldFields } from '#domain'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldRow } from '../directory/record/FieldRow.tsx'
import { useDirectory } from '../directory/useDirectory.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import css from './facts.module.css'

/** What is known of the meeting before it begins, in the order in which one asks. */
const FACTS = ['title', 'date', 'start', 'end', 'mode', 'place', 'host', 'videoLink', 'nextMeeting'] as const

const ignore = (): void => undefined

/** The facts of a meeting, each edited in its place like a field of the directory. */
export function FactsPanel(): ReactElement {
  const { target, record, editable } = useMeeting()
  const { t } = useTranslation('meetingFacts')
  const directory = useDirectory()
  const fields = heldFields('meeting', 'Meeting')
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('title')}>
      <dl>
        {FACTS.flatMap((name) => {
          const field = fields.get(name)
          if (!field) return []
          return (
            <FieldRow
              key={name}
              target={target}
              name={name}
              field={field}
              stored={record.values.get(name)}
              writable={editable}
              directory={directory}
              colleague={undefined}
              onEditing={ignore}
            />
          )
        })}
      </dl>
    </div>
  )
}
