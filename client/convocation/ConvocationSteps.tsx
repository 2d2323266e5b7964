import { isStaff, REMINDER_DAYS, type MeetingMetadata } from '#domain'
import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { politeName } from '../meetings/useSpeakers.ts'
import { useSession } from '../session/useSession.ts'
import type { ConvenedRow } from './convenedRows.ts'
import css from './convocation.module.css'
import { LetterDialog } from './LetterDialog.tsx'
import { useConvocationCommand } from './useConvocationCommand.ts'
import type { Convocation, Purpose } from './useConvocation.ts'

interface Props {
  readonly metadata: MeetingMetadata
  readonly rows: readonly ConvenedRow[]
  readonly convocation: Convocation | null
  readonly onDone: () => Promise<void>
}

/** What is to be done next: convene, write to those added, tell of changes, remind. */
export function ConvocationSteps({ metadata, rows, convocation, onDone }: Props): ReactElement {
  const { id } = useMeeting()
  const { t } = useTranslation('convocation')
  const { principal } = useSession()
  const { busy, problem, run, clear } = useConvocationCommand(id, onDone)
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const { convened } = metadata
  const reminders = convocation?.reminders ?? REMINDER_DAYS
  const written = rows.some(({ last }) => last !== null)
  const late = rows.filter(({ last, hasAddress }) => !last && hasAddress)
  const silent = rows.filter(({ answer }) => !answer)
  const concerned = { convocation: written ? late : rows, reminder: silent, change: rows }
  const ask = (next: Purpose): void => (clear(), setPurpose(next))

  const send = async (message: string | null): Promise<void> => {
    const letters = message !== null && { letters: { message, reminders } }
    const sent =
      purpose === 'convocation'
        ? await run('convokeMeeting', { people: [], ...letters })
        : await run('writeToConvened', { purpose, message: message ?? '' })
    if (sent) setPurpose(null)
  }

  return (
    <section className={css['steps']}>
      <p>
        {convened && written ? (
          <b>{t('answered', { count: rows.length - silent.length, total: rows.length })}</b>
        ) : (
          <>
            <b>{t('count', { count: rows.length })}</b>
            {rows.length > 0 && ` ${t('notYet')}`}
          </>
        )}
      </p>
      {convened && convocation?.changed && (
        <div className={css['notice']}>
          <p>{t('changed')}</p>
          <Button onClick={() => ask('change')}>{t('tell', { count: rows.length })}</Button>
        </div>
      )}
      {!written && rows.length > 0 && <Button onClick={() => ask('convocation')}>{t('read')}</Button>}
      {written && late.length > 0 && (
        <div className={css['notice']}>
          <p>{t('late', { count: late.length })}</p>
          <Button variant="default" onClick={() => ask('convocation')}>
            {t('lateSend')}
          </Button>
        </div>
      )}
      {convened && written && silent.length > 0 && (
        <Button variant="default" onClick={() => ask('reminder')}>
          {t('remind', { count: silent.length })}
        </Button>
      )}
      {convened && written && (
        <Checkbox
          label={t('reminders')}
          checked={reminders.length > 0}
          disabled={busy}
          onChange={({ currentTarget }) =>
            void run('setReminders', { days: currentTarget.checked ? REMINDER_DAYS : [] })
          }
        />
      )}
      {problem && purpose === null && (
        <p role="alert" className={css['refusal']}>
          {t(problem)}
        </p>
      )}
      {convocation && !convocation.hasMailServer && (
        <p className={css['dim']}>
          {t('outbox')} {isStaff(principal) && <Link to="/reglages/messages">{t('openOutbox')}</Link>}
        </p>
      )}
      {purpose && (
        <LetterDialog
          meeting={id}
          purpose={purpose}
          initial={purpose === 'convocation' ? (convocation?.message ?? '') : ''}
          reached={concerned[purpose].filter(({ hasAddress }) => hasAddress).length}
          without={concerned[purpose].flatMap((row) =>
            row.hasAddress ? [] : [politeName(row) || t('unknown')],
          )}
          busy={busy}
          problem={problem}
          onSend={(message) => void send(message)}
          {...(!convened && { onSilently: () => void send(null) })}
          onClose={() => setPurpose(null)}
        />
      )}
    </section>
  )
}
