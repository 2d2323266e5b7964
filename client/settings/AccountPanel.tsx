import type { Directory } from '#domain'
import { ActionIcon, Button } from '@mantine/core'
import { IconMail, IconUserOff, IconX } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../i18n/formatDate.ts'
import { sendCommand } from '../session/request.ts'
import { Confirm } from '../ui/Confirm.tsx'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import type { Account, ListedGrant } from './AccountList.ts'
import { Status, Until } from './AccountTable.tsx'
import { AddGrant } from './AddGrant.tsx'
import { ChangeDates } from './ChangeDates.tsx'
import { CommandRefusal } from './CommandRefusal.tsx'
import { roleLabel, scopeLabel } from './scopeLabel.ts'
import { WhatTheyOpen } from './WhatTheyOpen.tsx'
import styles from './settings.module.css'

interface Props {
  readonly account: Account
  readonly directory: Directory
  readonly onChanged: () => void
  readonly onClose: () => void
}

type Doing = { readonly kind: 'revoke'; readonly grant: ListedGrant } | { readonly kind: 'deactivate' }

/** One person's rights, what they open, and what an administrator does about them. */
export function AccountPanel({ account, directory, onChanged, onClose }: Props): ReactElement {
  const { t, i18n } = useTranslation('settings')
  const [doing, setDoing] = useState<Doing | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sent, setSent] = useState(false)
  const { id, name, email, status, grants } = account
  const closed = status === 'deactivated'

  async function run(command: string, input: object): Promise<boolean> {
    const answer = await sendCommand(command, input)
    setRefusal(answer.ok ? null : answer.code)
    if (answer.ok) onChanged()
    return answer.ok
  }

  return (
    <aside className={styles['panel']} aria-labelledby="account">
      <div className={styles['identity']}>
        <PersonCircle name={name} size={44} />
        <div>
          <h2 id="account">{name}</h2>
          <p className={styles['dim']}>{email}</p>
        </div>
        <ActionIcon variant="subtle" size="lg" aria-label={t('close')} onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      {status !== 'active' && (
        <div>
          <Status status={status} />
        </div>
      )}
      <section aria-labelledby="rights">
        <h3 id="rights">{t('panel.rights')}</h3>
        {grants.length === 0 && <p className={styles['dim']}>{t('grants.noRight')}</p>}
        <ul className={styles['rows']}>
          {grants.map((grant) => (
            <li key={grant.id}>
              <div>
                <b>{roleLabel(grant.role, i18n.language)}</b>
                <p>{scopeLabel(grant.scope, directory, t)}</p>
                <p className={styles['dim']}>
                  {grant.from && t('grants.since', { day: formatDay(grant.from, i18n.language) })}{' '}
                  <Until grant={grant} />
                </p>
              </div>
              <div className={styles['buttons']}>
                {!closed && <ChangeDates grant={grant} onChanged={onChanged} />}
                <Button
                  variant="default"
                  size="xs"
                  classNames={{ label: styles['danger'] ?? '' }}
                  onClick={() => setDoing({ kind: 'revoke', grant })}
                >
                  {t('panel.revoke')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <WhatTheyOpen grants={grants} user={id} person={account.person} directory={directory} />
      {!closed && <AddGrant user={id} directory={directory} onAdded={onChanged} />}
      <CommandRefusal code={refusal} />
      {!closed && (
        <div className={styles['buttons']}>
          <Button
            variant="default"
            leftSection={<IconMail size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => void run('resendInvitation', { user: id }).then(setSent)}
          >
            {t(status === 'invited' ? 'panel.invite' : 'panel.reset')}
          </Button>
          <Button
            variant="default"
            classNames={{ label: styles['danger'] ?? '' }}
            leftSection={<IconUserOff size={18} stroke={1.75} aria-hidden="true" color="var(--bad)" />}
            onClick={() => setDoing({ kind: 'deactivate' })}
          >
            {t('panel.deactivate')}
          </Button>
        </div>
      )}
      <p role="status">{sent && t('panel.sent', { email })}</p>
      <Confirm
        opened={doing !== null}
        title={doing?.kind === 'deactivate' ? t('panel.deactivateTitle', { name }) : t('panel.revokeTitle')}
        confirm={t(doing?.kind === 'deactivate' ? 'panel.deactivate' : 'panel.revoke')}
        onClose={() => setDoing(null)}
        onConfirm={() => {
          setDoing(null)
          if (doing?.kind === 'revoke') void run('revokeGrant', { grant: doing.grant.id })
          if (doing?.kind === 'deactivate') void run('deactivateUser', { user: id })
        }}
      >
        <p>{t(doing?.kind === 'deactivate' ? 'panel.deactivateWhat' : 'panel.revokeWhat', { name })}</p>
      </Confirm>
    </aside>
  )
}
