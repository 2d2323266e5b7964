import { leadsMeeting, writesMeeting, type MeetingMetadata } from '#domain'
import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/useSession.ts'
import { Confirm } from '../ui/Confirm.tsx'
import css from './meeting.module.css'
import { useCommand } from './useCommand.ts'

type Step = 'submit' | 'approve' | 'reopen'

const COMMANDS: Readonly<Record<Step, string>> = {
  submit: 'submitMinutesForReview',
  approve: 'approveMinutes',
  reopen: 'reopenMinutes',
}

interface Props {
  readonly id: string
  readonly metadata: MeetingMetadata
}

/** The next steps of the minutes, for who may take them; each is asked before it is done. */
export function MinutesActions({ id, metadata }: Props): ReactElement | null {
  const { t } = useTranslation('meetings')
  const { principal } = useSession()
  const { busy, problem, run, clear } = useCommand()
  const [asked, setAsked] = useState<Step | null>(null)
  const steps = stepsOf(metadata.minutes, {
    writes: writesMeeting(principal, metadata, id),
    leads: leadsMeeting(principal, metadata),
  })
  const take = async (step: Step): Promise<void> => {
    const { ok } = await run(COMMANDS[step], { meeting: id })
    if (ok) setAsked(null)
  }
  return (
    <>
      {steps.map((step) => (
        <Button
          key={step}
          variant={step === 'approve' ? 'filled' : 'default'}
          onClick={() => (clear(), setAsked(step))}
        >
          {t(`minutes.${step}`)}
        </Button>
      ))}
      <Confirm
        opened={asked !== null}
        title={asked ? t(`minutes.${asked}Title`) : ''}
        confirm={asked ? t(`minutes.${asked}`) : ''}
        busy={busy}
        onConfirm={() => void (asked && take(asked))}
        onClose={() => setAsked(null)}
      >
        <p>{asked && t(`minutes.${asked}Text`)}</p>
        {problem && (
          <p className={css['problem']} role="alert">
            {t(problem)}
          </p>
        )}
      </Confirm>
    </>
  )
}

function stepsOf(
  state: MeetingMetadata['minutes'],
  { writes, leads }: { readonly writes: boolean; readonly leads: boolean },
): readonly Step[] {
  switch (state) {
    case 'draft':
      return writes ? ['submit'] : []
    case 'review':
      return leads ? ['reopen', 'approve'] : []
    case 'approved':
      return leads ? ['reopen'] : []
  }
}
