import { leadsMeeting, type MeetingMetadata, type ReadRecord } from '#domain'
import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/useSession.ts'
import { Banner } from '../ui/Banner.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import css from './meeting.module.css'
import { useCommand } from './useCommand.ts'

interface Props {
  readonly id: string
  readonly record: ReadRecord
  readonly metadata: MeetingMetadata
}

/** While a meeting is not convened: who sees it, and the gesture that convenes it. */
export function ConvokeNotice({ id, record, metadata }: Props): ReactElement | null {
  const { t } = useTranslation('meetings')
  const { principal } = useSession()
  const { busy, problem, run, clear } = useCommand()
  const [asked, setAsked] = useState(false)
  if (metadata.convened) return null
  const noted = (record.entries.get('attendance') ?? []).map((entry) => entry.id)
  const people = [...new Set([...metadata.people, ...noted])]
  const convoke = async (): Promise<void> => {
    const { ok } = await run('convokeMeeting', { meeting: id, people })
    if (ok) setAsked(false)
  }
  const leads = leadsMeeting(principal, metadata)
  const button = t('convoke.button', { count: people.length })
  return (
    <>
      <Banner
        icon={<IconCalendarPlus size={20} stroke={1.75} aria-hidden="true" />}
        action={
          leads &&
          people.length > 0 && (
            <Button size="compact-md" variant="default" onClick={() => (clear(), setAsked(true))}>
              {button}
            </Button>
          )
        }
      >
        {t('convoke.notice')} {leads && people.length === 0 && t('convoke.nobody')}
      </Banner>
      <Confirm
        opened={asked}
        title={t('convoke.title')}
        confirm={button}
        busy={busy}
        onConfirm={() => void convoke()}
        onClose={() => setAsked(false)}
      >
        <p>{t('convoke.text')}</p>
        {problem && (
          <p className={css['problem']} role="alert">
            {t(problem)}
          </p>
        )}
      </Confirm>
    </>
  )
}
