import { MEETING_KINDS, type MeetingKind } from '#domain'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../i18n/formatDate.ts'
import { RegisterTabs } from '../registers/RegisterTabs.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { KindFilter } from './KindFilter.tsx'
import { MeetingList } from './MeetingList.tsx'
import { NewMeeting } from './NewMeeting.tsx'
import { sortMeetings } from './sortMeetings.ts'
import { useMayConvene } from './useMayConvene.ts'
import { useMeetings } from './useMeetings.ts'
import styles from './list.module.css'

/** Every meeting that this person may see: what comes, then what is past, with the state of its minutes. */
export function MeetingsPage(): ReactElement {
  const { t } = useTranslation('meetings')
  const { meetings, status } = useMeetings()
  const kind = kindOf(useSearch({ strict: false }))
  const mayConvene = useMayConvene()
  const [creating, setCreating] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const kinds = MEETING_KINDS.filter((each) => meetings.some(({ metadata }) => metadata?.kind === each))
  const { coming, past } = sortMeetings(meetings, kind, today())

  function close(): void {
    setCreating(false)
    opener.current?.focus()
  }

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayConvene && (
            <Button
              ref={opener}
              variant={creating ? 'default' : 'filled'}
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              aria-expanded={creating}
              onClick={() => setCreating(!creating)}
            >
              {t('create.open')}
            </Button>
          )
        }
      />
      <RegisterTabs />
      <div className={styles['page']}>
        {creating && <NewMeeting onClose={close} />}
        {kinds.length > 1 && <KindFilter kinds={kinds} current={kind} />}
        {status === 'loading' && <LoadingShape rows={8} sentence={t('list.loading')} />}
        {status === 'ready' && meetings.length === 0 && (
          <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
        )}
        {meetings.length > 0 && coming.length + past.length === 0 && (
          <EmptyState
            title={t('list.noneOfKind')}
            action={
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/reunions" search={{}} {...props} />}
              >
                {t('list.showAll')}
              </Button>
            }
          >
            {t('list.noneOfKindText')}
          </EmptyState>
        )}
        {coming.length + past.length > 0 && (
          <>
            <MeetingList title={t('list.coming')} meetings={coming} none={t('list.nothingComing')} />
            {past.length > 0 && <MeetingList title={t('list.past')} meetings={past} isPast />}
          </>
        )}
      </div>
    </>
  )
}

function kindOf({ genre }: Readonly<Record<string, unknown>>): MeetingKind | null {
  return MEETING_KINDS.find((kind) => kind === genre) ?? null
}
