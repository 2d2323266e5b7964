import type { Directory, Family } from '#domain'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/formatNumber.ts'
import css from './directory.module.css'
import { FAMILY_SLUGS } from './family.ts'
import { useLocale } from './labels.ts'

interface Props {
  readonly families: readonly Family[]
  readonly current: Family
  readonly counts: Directory['counts']
}

export function FamilyTabs({ families, current, counts }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  return (
    <nav className={css['tabs']} aria-label={t('families')}>
      {families.map((family) => (
        <Link
          key={family}
          to="/annuaire/$family"
          params={{ family: FAMILY_SLUGS[family] }}
          search={{}}
          aria-current={family === current ? 'page' : undefined}
        >
          {t(`family.${family}`)} <span className={css['count']}>{formatNumber(counts[family], locale)}</span>
        </Link>
      ))}
    </nav>
  )
}
