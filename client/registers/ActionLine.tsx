import { leadsMeeting } from '#domain'
import { Button } from '@mantine/core'
import { IconCheck, IconClock, IconPencil, IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../i18n/formatDate.ts'
import { useSession } from '../session/useSession.ts'
import { Tag } from '../ui/Tag.tsx'
import { PassageLink } from './PassageLink.tsx'
import type { ActionState, RegisteredAction } from './readRegister.ts'
import css from './registers.module.css'
import { daysLate } from './sortActions.ts'

interface Props {
  readonly action: RegisteredAction
  readonly today: string
  readonly busy: boolean
  readonly onState: (state: ActionState) => void
}

/** One thing to be done: what, who, until when, where it was decided, and what became of it. */
export function ActionLine({ action, today, busy, onState }: Props): ReactElement {
  const { t, i18n } = useTranslation('registers')
  const { principal } = useSession()
  const { text, owner, ownerName, due, state, remindedOn, draft, metadata } = action
  const mine = owner !== '' && owner === principal.person
  const maySet = !draft && (mine || leadsMeeting(principal, metadata))
  const late = daysLate(action, today)
  return (
    <li className={css['line']} data-state={state}>
      <div className={css['what']}>
        <p className={css['words']}>{text}</p>
        <p className={css['facts']}>
          <span>{mine ? t('you') : ownerName || t('nobody')}</span>
          <span>{due ? t('before', { day: formatDay(due, i18n.language) }) : t('noDue')}</span>
          <PassageLink row={action} />
          {remindedOn !== '' && <span>{t('reminded', { day: formatDay(remindedOn, i18n.language) })}</span>}
        </p>
      </div>
      <div className={css['state']}>
        {draft && (
          <Tag tone="line" icon={<IconPencil aria-hidden="true" />}>
            {t('draft')}
          </Tag>
        )}
        {late > 0 && (
          <Tag tone="bad" icon={<IconClock aria-hidden="true" />}>
            {t('late', { count: late })}
          </Tag>
        )}
        {state === 'done' && (
          <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
            {t('state.done')}
          </Tag>
        )}
        {state === 'dropped' && (
          <Tag tone="plain" icon={<IconX aria-hidden="true" />}>
            {t('state.dropped')}
          </Tag>
        )}
      </div>
      {maySet && (
        <div className={css['buttons']}>
          {state === 'open' ? (
            <>
              <Button variant="default" disabled={busy} onClick={() => onState('done')}>
                {t('do.done')}
                <span className={css['quiet']}> {text}</span>
              </Button>
              <Button variant="subtle" disabled={busy} onClick={() => onState('dropped')}>
                {t('do.dropped')}
                <span className={css['quiet']}> {text}</span>
              </Button>
            </>
          ) : (
            <Button variant="subtle" disabled={busy} onClick={() => onState('open')}>
              {t('do.open')}
              <span className={css['quiet']}> {text}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
