import { Skeleton } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './states.module.css'

interface Props {
  readonly rows?: number
  /** Said after two seconds, with the amount if it is known. */
  readonly sentence?: string
}

const PATIENCE_MS = 2000
const WIDTHS = ['32%', '46%', '28%', '40%', '36%']

/** The shape of a list that is on its way; after two seconds, a sentence. */
export function LoadingShape({ rows = 6, sentence }: Props): ReactElement {
  const { t } = useTranslation('ui')
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles['loading']} aria-busy="true">
      <p className={slow ? undefined : styles['quiet']} role="status">
        {slow ? (sentence ?? t('slow')) : t('loading')}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['row']} aria-hidden="true">
          <Skeleton circle height={26} />
          <Skeleton height={12} width={WIDTHS[row % WIDTHS.length] ?? '40%'} />
          <Skeleton height={12} width="12%" ml="auto" />
        </div>
      ))}
    </div>
  )
}
