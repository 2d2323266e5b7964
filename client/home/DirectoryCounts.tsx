import { FAMILIES } from '#domain'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/formatNumber.ts'
import { useDirectory } from '../directory/useDirectory.ts'
import { Card } from '../ui/Card.tsx'
import { useFirstSync } from './useFirstSync.ts'
import styles from './home.module.css'

/** How much of the directory is on this device. */
export function DirectoryCounts(): ReactElement {
  const { t, i18n } = useTranslation('home')
  const { counts } = useDirectory()
  const firstSync = useFirstSync()
  return (
    <Card title={t('directory.title')} aside={<Link to="/annuaire">{t('directory.open')}</Link>}>
      {firstSync ? (
        <p className={styles['dim']}>{t('directory.loading')}</p>
      ) : (
        <ul className={styles['counts']}>
          {FAMILIES.map((family) => (
            <li key={family}>
              <b>{formatNumber(counts[family], i18n.language)}</b>
              {t(`directory.${family}`, { count: counts[family] })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
