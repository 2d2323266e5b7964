import { isStaff } from '#domain'
import { IconLock } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/useSession.ts'
import { Banner } from '../ui/Banner.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ImportWorkbench } from './ImportWorkbench.tsx'
import styles from './import.module.css'

export function ImportPage(): ReactElement {
  const { t } = useTranslation('import')
  const { principal } = useSession()
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles['page']}>
        {isStaff(principal) ? (
          <ImportWorkbench />
        ) : (
          <Banner tone="info" icon={<IconLock size={20} aria-hidden="true" />}>
            {t('team')}
          </Banner>
        )}
      </div>
    </>
  )
}
