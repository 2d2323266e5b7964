import { leadsMeeting, writesMeeting, type MeetingCircle, type MeetingMetadata } from '#domain'
import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { SentOutcome, type Sent } from '../approval/SentOutcome.tsx'
import { useSession } from '../session/useSession.ts'
import { Confirm } from '../ui/Confirm.tsx'
import css from './meeting.module.css'
import { useCommand } from './useCommand.ts'

type Step = 'submit' | 'approve' | 'reopen' | 'send' | 'resend'

const COMMANDS: Readonly<Record<Step, string>> = {
  submit: 'submitMinutesForReview',
  approve: 'approveMinutes',
  reopen: 'reopenMinutes',
  send: 'sendMinutes',
  resend: 'sendMinutes',
}

interface Props {
  /** Of the meeting. */
  readonly id: string
  /** Where it is not the minutes that are meant, but what corrects them. */
  readonly rectification?: string
  readonly metadata: MeetingCircle & Pick<MeetingMetadata, 'minutes'>
}

/** The next steps of the minutes, or of a rectification, for who may take them; each is asked before it is done. */
export function MinutesActions({ id, rectification, metadata }: Props): ReactElement | null {
  const { t } = useTranslation('meetings')
  const { principal } = useSession()
  const { busy, problem, run, clear } = useCommand()
  const [asked, setAsked] = useState<Step | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const steps = stepsOf(metadata.minutes, {
    writes: writesMeeting(principal, metadata, id),
    leads: leadsMeeting(principal, metadata),
  })
  /** Whether the PDF failed, so that the link may go alone. */
  const [linkOnly, setLinkOnly] = useState(false)
  const ask = (step: Step | null): void => {
    clear()
    setLinkOnly(false)
    setAsked(step)
  }
  const take = async (step: Step): Promise<void> => {
    const answer = await run<Sent>(COMMANDS[step], {
      meeting: id,
      ...(rectification && { rectification }),
      ...(linkOnly && { linkOnly }),
    })
    if (!answer.ok) return setLinkOnly(answer.code === 'no-pdf')
    ask(null)
    if (COMMANDS[step] === COMMANDS.send) setSent(answer.value)
  }
  return (
    <>
      {steps.map((step) => (
        <Button
          key={step}
          variant={step === 'approve' || step === 'send' ? 'filled' : 'default'}
          onClick={() => ask(step)}
        >
          {t(`minutes.${step}`)}
        </Button>
      ))}
      <Confirm
        opened={asked !== null}
        title={asked ? t(`minutes.${asked}Title`) : ''}
        confirm={asked ? t(`minutes.${linkOnly ? 'sendLink' : asked}`) : ''}
        busy={busy}
        onConfirm={() => void (asked && take(asked))}
        onClose={() => ask(null)}
      >
        <p>{asked && t(`minutes.${asked}Text`)}</p>
        {problem && (
          <p className={css['problem']} role="alert">
            {t(problem)}
          </p>
        )}
      </Confirm>
      {sent && <SentOutcome outcome={sent} onClose={() => setSent(null)} />}
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
      return leads ? ['send'] : []
    case 'sent':
      return leads ? ['resend'] : []
  }
}
