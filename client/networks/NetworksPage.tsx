import { displayName } from '#domain'
import { Link } from '@tanstack/react-router'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { today } from '../i18n/formatDate.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { countByCommune, seatsOn } from './seats.ts'
import styles from './networks.module.css'

/** The networks that this person may read, with who coordinates them and how far they reach. */
export function NetworksPage(): ReactElement {
  const { t } = useTranslation('networks')
  const directory = useDirectory()
  const day = today()
  const networks = useMemo(
    () =>
      directory.networks.map((network) => {
        const seated = seatsOn(network, directory, day)
        return { network, seated, communes: countByCommune(seated).size }
      }),
    [directory, day],
  )
  return (
    <>
      <PageHeader title={t('title')} crumbs={networks.length > 0 && t('count', { count: networks.length })} />
      <div className={styles['page']}>
        {networks.length === 0 &&
          (directory.status === 'fresh' && directory.areas.length > 0 ? (
            <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
          ) : (
            <LoadingShape sentence={t('loading')} />
          ))}
        <ul className={styles['grid']}>
          {networks.map(({ network, seated, communes }) => {
            const coordinators = seated.filter(({ seat }) => seat.role === 'coordinator')
            const names = coordinators.map(({ person }) => (person ? displayName(person) : '…'))
            return (
              <li key={network.id} className={styles['network']}>
                <h2>
                  <Link to="/reseaux/$slug" params={{ slug: network.id }}>
                    {network.name}
                  </Link>
                </h2>
                <p className={styles['figures']}>
                  <b>{t('members', { count: seated.length })}</b>, {t('communes', { count: communes })}
                </p>
                <p className={styles['dim']}>
                  {t('coordinator', { count: names.length })} : {names.join(', ') || t('nobody')}
                </p>
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}
