import type { Directory } from '#domain'
import { UnstyledButton } from '@mantine/core'
import { IconBan, IconClock, IconHourglass } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMoment, today } from '../i18n/formatDate.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import { Tag } from '../ui/Tag.tsx'
import type { Account, ListedGrant } from './AccountList.ts'
import { roleLabel, scopeLabel } from './scopeLabel.ts'
import styles from './settings.module.css'

interface Props {
  readonly accounts: readonly Account[]
  readonly directory: Pick<Directory, 'byId'>
  readonly open: string | null
  readonly onOpen: (user: string) => void
}

/** One line a person, with their first right; the panel shows them all. */
export function AccountTable({ accounts, directory, open, onOpen }: Props): ReactElement {
  const { t } = useTranslation('settings')
  const seen = accounts.some(({ lastSeenAt }) => typeof lastSeenAt === 'number')
  const columns = ['person', 'role', 'scope', 'until', ...(seen ? ['seen'] : [])]
  if (accounts.length === 0) return <EmptyState title={t('grants.none')}>{t('grants.noneHint')}</EmptyState>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls takes focus
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('grants.title')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <Row
              key={account.id}
              account={account}
              directory={directory}
              open={open === account.id}
              seen={seen}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps extends Pick<Props, 'directory' | 'onOpen'> {
  readonly account: Account
  readonly open: boolean
  /** Whether the server says when accounts were last seen. */
  readonly seen: boolean
}

function Row({ account, directory, open, seen, onOpen }: RowProps): ReactElement {
  const { t, i18n } = useTranslation('settings')
  const { id, name, status, grants, lastSeenAt } = account
  const first = grants[0]
  return (
    <tr data-open={open || undefined}>
      <th scope="row">
        <span className={styles['person']}>
          <PersonCircle name={name} size={26} />
          <UnstyledButton className={styles['name']} aria-expanded={open} onClick={() => onOpen(id)}>
            {name}
          </UnstyledButton>
          <Status status={status} />
        </span>
      </th>
      <td>
        {first ? (
          roleLabel(first.role, i18n.language)
        ) : (
          <span className={styles['dim']}>{t('grants.noRight')}</span>
        )}
      </td>
      <td>
        {first && scopeLabel(first.scope, directory, t)}
        {grants.length > 1 && (
          <span className={styles['dim']}> {t('grants.others', { count: grants.length - 1 })}</span>
        )}
      </td>
      <td className={styles['end']}>{first && <Until grant={first} />}</td>
      {seen && (
        <td className={styles['dim']}>
          {typeof lastSeenAt === 'number' ? formatMoment(lastSeenAt, i18n.language) : ''}
        </td>
      )}
    </tr>
  )
}

export function Status({ status }: Pick<Account, 'status'>): ReactElement | null {
  const { t } = useTranslation('settings')
  if (status === 'active') return null
  return status === 'invited' ? (
    <Tag tone="info" icon={<IconClock aria-hidden="true" />}>
      {t('status.invited')}
    </Tag>
  ) : (
    <Tag tone="bad" icon={<IconBan aria-hidden="true" />}>
      {t('status.deactivated')}
    </Tag>
  )
}

const SOON_DAYS = 30
const DAY_MS = 24 * 3600 * 1000

/** The end of a right; one that comes soon is to be seen coming. */
export function Until({ grant: { until } }: { readonly grant: Pick<ListedGrant, 'until'> }): ReactElement {
  const { t, i18n } = useTranslation('settings')
  if (until === null) return <span className={styles['dim']}>{t('grants.endless')}</span>
  const days = Math.round((Date.parse(until) - Date.parse(today())) / DAY_MS)
  if (days < 0) return <Tag tone="line">{t('grants.ended', { day: formatDay(until, i18n.language) })}</Tag>
  if (days > SOON_DAYS) return <>{formatDay(until, i18n.language)}</>
  return (
    <Tag tone="warn" icon={<IconHourglass aria-hidden="true" />}>
      {t('grants.endsIn', { count: days })}
    </Tag>
  )
}
