import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue, useDocument } from '../sync/hooks.ts'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ClosedMeeting } from './ClosedMeeting.tsx'
import css from './meeting.module.css'
import { meetingEntry } from './meetingEntries.ts'
import { OpenMeeting } from './OpenMeeting.tsx'

/** One meeting: its agenda, its minutes as they are written, who is there. */
export function MeetingPage(): ReactElement {
  const { t } = useTranslation('meetings')
  const { id = '' } = useParams({ strict: false })
  const catalogue = useCatalogue()
  const entry = meetingEntry(catalogue, id)
  const { status, document, access } = useDocument(entry?.meeting ?? null)
  // A device that has just been filled does not know yet what there is.
  if (catalogue.log === '' || (entry && status === 'loading')) {
    return (
      <>
        <PageHeader title={t('title')} />
        <div className={css['waiting']}>
          <LoadingShape sentence={t('list.loading')} />
        </div>
      </>
    )
  }
  if (!entry || !document) return <ClosedMeeting listed={entry !== null && entry.access !== 'none'} />
  return <OpenMeeting key={document.name} entry={entry} document={document} access={access} />
}
