import { isApproved, leadsMeeting } from '#domain'
import { IconEye } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { lazy, Suspense, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ApprovalNotice } from '../approval/ApprovalNotice.tsx'
import { CreateRectification } from '../approval/CreateRectification.tsx'
import { Rectifications } from '../approval/Rectifications.tsx'
import { useSession } from '../session/useSession.ts'
import type { DocumentStatus } from '../sync/hooks.ts'
import { Banner } from '../ui/Banner.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import css from './meeting.module.css'
import { useMeeting } from './MeetingContext.ts'
import { RefusedNotice } from './RefusedNotice.tsx'
import { useTextSurroundings } from './useTextSurroundings.ts'

const MinutesEditor = lazy(async () => ({
  default: (await import('../editor/MinutesEditor.tsx')).MinutesEditor,
}))

const PassageLayer = lazy(async () => ({
  default: (await import('../comments/PassageLayer.tsx')).PassageLayer,
}))

interface Props {
  readonly minutes: DocumentStatus
  /** Whether the catalogue lists the minutes for this person. */
  readonly listed: boolean
  /** False where nothing can be kept, whatever the right. */
  readonly keeps: boolean
  readonly name: string
  readonly onEditor: (editor: Editor | null) => void
}

/** The text in the middle: being written, only to be read, or not open yet. */
export function MinutesPane(props: Props): ReactElement {
  const { minutes, listed, keeps, name, onEditor } = props
  const around = useTextSurroundings()
  const { t } = useTranslation('meetings')
  const { user, principal } = useSession()
  const { id, metadata, document: record } = useMeeting()
  const state = metadata?.minutes ?? 'draft'
  const { status, document, access } = minutes
  const loading = <LoadingShape rows={5} sentence={t('minutes.loading')} />
  if (status === 'loading') return <div className={css['waiting']}>{loading}</div>
  if (!document) {
    const why = listed || isApproved(state) ? 'notHere' : state === 'review' ? 'hiddenReview' : 'hiddenDraft'
    return <EmptyState title={t(`minutes.${why}`)}>{t(`minutes.${why}Text`)}</EmptyState>
  }
  return (
    <>
      {isApproved(state) && metadata && (
        <ApprovalNotice
          meeting={id}
          metadata={metadata}
          text={document.doc}
          record={record.doc}
          action={leadsMeeting(principal, metadata) && <CreateRectification meeting={id} />}
        >
          <Rectifications meeting={id} />
        </ApprovalNotice>
      )}
      {state === 'review' && access === 'read' && (
        <Banner tone="info" icon={<IconEye size={20} stroke={1.75} aria-hidden="true" />}>
          {t('minutes.reviewNotice')}
        </Banner>
      )}
      <RefusedNotice document={document} />
      <Suspense fallback={<div className={css['waiting']}>{loading}</div>}>
        <MinutesEditor
          key={document.name}
          document={document}
          editable={access === 'write' && keeps}
          user={user}
          around={around}
          onEditor={onEditor}
          label={t('minutes.text', { meeting: name })}
        />
        <PassageLayer />
      </Suspense>
    </>
  )
}
