import { IconMailOff } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../i18n/formatDate.ts'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { useAnswer } from '../settings/useAnswer.ts'
import { Banner } from '../ui/Banner.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Tag, type Tone } from '../ui/Tag.tsx'
import css from './mailbox.module.css'
import { ReadMessage } from './ReadMessage.tsx'

type State = 'queued' | 'sending' | 'sent' | 'outbox' | 'failed'

interface Listed {
  readonly id: number
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly state: State
  /** Milliseconds since 1970. */
  readonly queuedAt: number
}

const TONES: Readonly<Record<State, Tone>> = {
  queued: 'info',
  sending: 'info',
  sent: 'ok',
  outbox: 'warn',
  failed: 'bad',
}

/** Every letter that the association writes, and where it stands; the chosen one is read beside the list. */
export function MessagesPage(): ReactElement {
  const { t, i18n } = useTranslation('mailbox')
  const navigate = useNavigate()
  const { message } = useSearch({ strict: false }) as { readonly message?: unknown }
  const { answer, reload } = useAnswer<{
    readonly hasMailServer: boolean
    readonly messages: readonly Listed[]
  }>('/api/mail')
  const listed = answer?.ok ? answer.value.messages : []
  const chosen = listed.find(({ id }) => id === Number(message))
  return (
    <>
      <PageHeader title={t('title')} crumbs={t('crumb')} />
      <SettingsTabs />
      {answer?.ok && !answer.value.hasMailServer && (
        <Banner icon={<IconMailOff size={20} stroke={1.75} aria-hidden="true" />}>{t('outbox')}</Banner>
      )}
      <div className={css['page']} data-open={chosen ? true : undefined}>
        {!answer && <LoadingShape />}
        {answer && !answer.ok && (
          <ErrorState title={t('unavailable')} onRetry={reload}>
            {t([`refused.${answer.code}`, 'refused.failed'])}
          </ErrorState>
        )}
        {answer?.ok && listed.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        {listed.length > 0 && (
          <>
            <ul className={css['list']} aria-label={t('list')}>
              {listed.map(({ id, name, address, subject, state, queuedAt }) => (
                <li key={id} aria-current={id === chosen?.id || undefined}>
                  <button
                    type="button"
                    onClick={() => void navigate({ to: '.', search: { message: id }, replace: true })}
                  >
                    <b>{subject}</b>
                    <span>
                      {name}, {address}
                    </span>
                    <span>
                      {formatMoment(queuedAt, i18n.language)}{' '}
                      <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {chosen ? (
              <ReadMessage key={chosen.id} id={chosen.id} />
            ) : (
              <p className={css['choose']}>{t('choose')}</p>
            )}
          </>
        )}
      </div>
    </>
  )
}
