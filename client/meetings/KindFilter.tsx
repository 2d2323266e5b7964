import type { MeetingKind } from '#domain'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './list.module.css'

interface Props {
  /** Those of which there is a meeting. */
  readonly kinds: readonly MeetingKind[]
  readonly current: MeetingKind | null
}

/** One kind of meeting, or all; kept in the address. */
export function KindFilter({ kinds, current }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  return (
    <nav className={styles['kinds']} aria-label={t('list.kinds')}>
      {[null, ...kinds].map((kind) => (
        <Link
          key={kind ?? 'all'}
          to="/reunions"
          search={kind ? { genre: kind } : {}}
          aria-current={kind === current ? 'page' : undefined}
        >
          {kind ? t(`kind.${kind}`) : t('list.all')}
        </Link>
      ))}
    </nav>
  )
}
