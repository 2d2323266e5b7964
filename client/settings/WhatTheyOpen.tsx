import { access, activeGrants, formatName, type Access, type Directory, type Grant } from '#domain'
import { IconBan, IconEye, IconPencil } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../i18n/formatDate.ts'
import { Tag } from '../ui/Tag.tsx'
import styles from './settings.module.css'

interface Props {
  readonly user: string
  readonly person: string | null
  readonly grants: readonly Grant[]
  readonly directory: Directory
}

const LOOKS = {
  write: { tone: 'ok', Icon: IconPencil },
  read: { tone: 'soft', Icon: IconEye },
  none: { tone: 'line', Icon: IconBan },
} as const

/** What someone's rights open, by the same rule as the server's. */
export function WhatTheyOpen({ user, person, grants, directory }: Props): ReactElement {
  const { t } = useTranslation('settings')
  const principal = { user, person, grants: activeGrants(grants, today()) }
  const communes = directory.areas.filter(({ classification }) => classification === 'commune')
  const count = (type: 'commune' | 'communePrivate', wanted: Access): number =>
    communes.filter(({ id }) => access(principal, formatName(type, id)) === wanted).length
  const networks = directory.networks.map(({ id }) => access(principal, formatName('network', id)))
  const rows: readonly (readonly [string, Access, number])[] = [
    ['communesWrite', 'write', count('commune', 'write')],
    ['communesRead', 'read', count('commune', 'read')],
    ['privateWrite', 'write', count('communePrivate', 'write')],
    ['privateNone', 'none', count('communePrivate', 'none')],
    ['networksWrite', 'write', networks.filter((each) => each === 'write').length],
    ['networksRead', 'read', networks.filter((each) => each === 'read').length],
    ['bodies', access(principal, formatName('bodies', 'all')), 1],
    ['restricted', access(principal, formatName('restricted', 'all')), 1],
    ['dues', access(principal, formatName('dues', today().slice(0, 4))), 1],
  ]
  return (
    <section aria-labelledby="opens">
      <h3 id="opens">{t('opens.title')}</h3>
      <ul className={styles['rows']}>
        {rows
          .filter(([, , amount]) => amount > 0)
          .map(([key, held, amount]) => {
            const { tone, Icon } = LOOKS[held]
            return (
              <li key={key}>
                <div>{t(`opens.${key}`, { count: amount })}</div>
                <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
                  {t(`access.${held}`)}
                </Tag>
              </li>
            )
          })}
      </ul>
      <p className={styles['dim']}>{t('opens.rule')}</p>
    </section>
  )
}
