import { isMember } from '#domain'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, today } from '../i18n/formatDate.ts'
import { useSession } from '../session/useSession.ts'
import { Card } from '../ui/Card.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { DirectoryCounts } from './DirectoryCounts.tsx'
import { MyNetworks } from './MyNetworks.tsx'
import { ComingMeetings } from './ComingMeetings.tsx'
import { UnsentWork } from './UnsentWork.tsx'
import styles from './home.module.css'

/** «Aujourd’hui»: what is not sent outranks all, then what comes next. */
export function HomePage(): ReactElement {
  const { t, i18n } = useTranslation('home')
  const { user, principal } = useSession()
  const day = formatDay(today(), i18n.language, true)
  return (
    <>
      <PageHeader
        title={t('title', { name: user.name.split(' ')[0] })}
        crumbs={day.charAt(0).toLocaleUpperCase(i18n.language) + day.slice(1)}
      />
      <div className={styles['page']}>
        <UnsentWork />
        {isMember(principal) ? (
          <>
            <ComingMeetings />
            <div className={styles['side']}>
              <MyNetworks />
              <DirectoryCounts />
            </div>
          </>
        ) : (
          <Card title={t('accounts.title')}>
            <p className={styles['dim']}>{t('accounts.what')}</p>
            <Button component={Link} to="/reglages/droits" mt="md">
              {t('accounts.open')}
            </Button>
          </Card>
        )}
      </div>
    </>
  )
}
