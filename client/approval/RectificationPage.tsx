import { isApproved, readRecord } from '#domain'
import { IconPencil } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { NOWHERE } from '../editor/LiveContext.ts'
import { useDirectory } from '../directory/useDirectory.ts'
import { meetingFacts, meetingName } from '../meetings/describeMeeting.ts'
import { MinutesActions } from '../meetings/MinutesActions.tsx'
import { MinutesState } from '../meetings/MinutesState.tsx'
import { RefusedNotice } from '../meetings/RefusedNotice.tsx'
import { useCommunes } from '../meetings/useCommunes.ts'
import { useSpeakers } from '../meetings/useSpeakers.ts'
import { useSession } from '../session/useSession.ts'
import { useCatalogue, useDocument, useKeeps } from '../sync/hooks.ts'
import type { OpenDocument } from '../sync/workspace.ts'
import { Banner } from '../ui/Banner.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ApprovalNotice } from './ApprovalNotice.tsx'
import css from './approval.module.css'
import { rectificationEntries, type RectificationEntry } from './rectificationEntries.ts'

const MinutesEditor = lazy(async () => ({
  default: (await import('../editor/MinutesEditor.tsx')).MinutesEditor,
}))

/** A text that corrects approved minutes, written and approved as they were. */
export function RectificationPage(): ReactElement {
  const { t } = useTranslation('approval')
  const { id = '', rid = '' } = useParams({ strict: false })
  const catalogue = useCatalogue()
  const entry = rectificationEntries(catalogue, id).find((each) => each.id === rid) ?? null
  const meeting = useDocument(
    (entry && catalogue.documents.find(({ name }) => name === `meeting.${id}.1`)?.name) || null,
  )
  const text = useDocument(entry?.name ?? null)
  if (catalogue.log === '' || (entry && (meeting.status === 'loading' || text.status === 'loading'))) {
    return (
      <>
        <PageHeader title={t('rectification')} />
        <div className={css['waiting']}>
          <LoadingShape rows={5} />
        </div>
      </>
    )
  }
  if (!entry || !meeting.document || !text.document) {
    return (
      <>
        <PageHeader title={t('rectification')} />
        <EmptyState title={t('absent')}>{t('absentText')}</EmptyState>
      </>
    )
  }
  return (
    <OpenRectification
      key={text.document.name}
      meeting={id}
      entry={entry}
      record={meeting.document}
      text={text.document}
      editable={text.access === 'write'}
    />
  )
}

interface Props {
  readonly meeting: string
  readonly entry: RectificationEntry
  readonly record: OpenDocument
  readonly text: OpenDocument
  readonly editable: boolean
}

function OpenRectification({ meeting, entry, record, text, editable }: Props): ReactElement {
  const { t, i18n } = useTranslation('approval')
  const { user } = useSession()
  const { metadata } = entry
  const keeps = useKeeps()
  const directory = useDirectory()
  const speakers = useSpeakers(directory, metadata.people)
  const communes = useCommunes(directory).names
  const facts = useMemo(() => {
    const read = readRecord(record.doc, 'meeting', 'Meeting', meeting)
    return read && meetingFacts(read)
  }, [record, meeting])
  const name = meetingName(facts?.title ?? '', metadata.kind, i18n.language)
  const on = facts?.date ?? ''
  const around = useMemo(() => ({ ...NOWHERE, speakers, communes, on }), [speakers, communes, on])
  const back = (
    <Link to="/reunions/$id" params={{ id: meeting }}>
      {t('readMinutes')}
    </Link>
  )
  return (
    <>
      <PageHeader
        title={t('rectificationOf', { meeting: name })}
        crumbs={<MinutesState state={metadata.minutes} />}
        actions={<MinutesActions id={meeting} rectification={entry.id} metadata={metadata} />}
      />
      <div className={css['page']}>
        {isApproved(metadata.minutes) ? (
          <ApprovalNotice
            rectification
            meeting={meeting}
            metadata={metadata}
            text={text.doc}
            record={record.doc}
            action={back}
          />
        ) : (
          <Banner tone="info" icon={<IconPencil size={20} stroke={1.75} aria-hidden="true" />} action={back}>
            {t('corrects')}
          </Banner>
        )}
        <RefusedNotice document={text} />
        <Suspense fallback={<LoadingShape rows={5} />}>
          <MinutesEditor
            document={text}
            editable={editable && keeps}
            user={user}
            around={around}
            label={t('text', { meeting: name })}
          />
        </Suspense>
      </div>
    </>
  )
}
