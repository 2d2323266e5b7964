import { belongsTo, coordinates, holdsOn, isStaff } from '#domain'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { today } from '../i18n/formatDate.ts'
import { useSession } from '../session/useSession.ts'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import styles from './home.module.css'

/** The networks one belongs to; the team, which reads them all, finds them in their own place. */
export function MyNetworks(): ReactElement | null {
  const { t } = useTranslation('home')
  const { principal } = useSession()
  const { networks } = useDirectory()
  const mine = networks.filter(({ id }) => belongsTo(principal, id))
  if (mine.length === 0 && isStaff(principal)) return null
  const day = today()
  return (
    <Card title={t('networks.title')} aside={<Link to="/reseaux">{t('networks.all')}</Link>}>
      {mine.length === 0 && <p className={styles['dim']}>{t('networks.none')}</p>}
      <ul className={styles['list']}>
        {mine.map(({ id, name, seats }) => (
          <li key={id}>
            <div className={styles['what']}>
              <Link to="/reseaux/$slug" params={{ slug: id }} className={styles['title']}>
                {name}
              </Link>
              <p className={styles['dim']}>
                {t('networks.members', {
                  count: seats.filter(({ start, end }) => holdsOn(day, start, end)).length,
                })}
              </p>
            </div>
            {coordinates(principal, id) && <Tag tone="soft">{t('networks.coordinated')}</Tag>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
