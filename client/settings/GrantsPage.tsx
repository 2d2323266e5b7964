import { Button, TextInput } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '#domain'
import { useDirectory } from '../directory/useDirectory.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { AccountPanel } from './AccountPanel.tsx'
import type { Account } from './AccountList.ts'
import { AccountTable } from './AccountTable.tsx'
import { InvitePanel } from './InvitePanel.tsx'
import { roleLabel, scopeLabel } from './scopeLabel.ts'
import { SettingsTabs } from './SettingsTabs.tsx'
import { useAnswer } from './useAnswer.ts'
import styles from './settings.module.css'

const NEW = 'new'

/** People and what each of them may do. */
export function GrantsPage(): ReactElement {
  const { t, i18n } = useTranslation('settings')
  const directory = useDirectory()
  const { answer, reload } = useAnswer<{ users: readonly Account[] }>('/api/accounts')
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const users = useMemo(() => (answer?.ok ? answer.value.users : []), [answer])
  const shown = useMemo(() => {
    const words = fold(query).split(/\s+/).filter(Boolean)
    return users.filter(({ name, email, grants }) => {
      const rights = grants.map(
        ({ role, scope }) => `${roleLabel(role, i18n.language)} ${scopeLabel(scope, directory, t)}`,
      )
      const text = fold([name, email, ...rights].join(' '))
      return words.every((word) => text.includes(word))
    })
  }, [users, query, directory, t, i18n.language])
  const account = users.find(({ id }) => id === open)
  return (
    <>
      <PageHeader
        title={t('grants.title')}
        crumbs={t('crumb')}
        actions={
          <Button
            leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => setOpen(NEW)}
          >
            {t('invite.button')}
          </Button>
        }
      />
      <SettingsTabs />
      {answer === null && <LoadingShape />}
      {answer?.ok === false && (
        <ErrorState title={t('unavailable')} onRetry={reload}>
          {t([`refused.${answer.code}`, 'refused.failed'])}
        </ErrorState>
      )}
      {answer?.ok && (
        <div className={styles['page']} data-open={open === null ? undefined : true}>
          <div className={styles['list']}>
            <div className={styles['bar']}>
              <TextInput
                className={styles['search']}
                aria-label={t('grants.filter')}
                placeholder={t('grants.filter')}
                leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
                value={query}
                onChange={({ currentTarget }) => setQuery(currentTarget.value)}
              />
              <p className={styles['count']} role="status">
                {t('grants.count', { count: shown.length })}
              </p>
            </div>
            <AccountTable accounts={shown} directory={directory} open={open} onOpen={setOpen} />
          </div>
          {open === NEW && (
            <InvitePanel
              directory={directory}
              onDone={(user) => (reload(), setOpen(user))}
              onClose={() => setOpen(null)}
            />
          )}
          {account && (
            <AccountPanel
              key={account.id}
              account={account}
              directory={directory}
              onChanged={reload}
              onClose={() => setOpen(null)}
            />
          )}
        </div>
      )}
    </>
  )
}
