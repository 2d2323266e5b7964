import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './directory.module.css'
import type { DirectoryState } from './DirectoryStore.ts'

interface Props {
  readonly status: DirectoryState['status']
  readonly filtered: boolean
}

/** Why nothing is listed: it is loading, nothing answers the filters, or there is nothing. */
export function EmptyList({ status, filtered }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 2000)
    return () => clearTimeout(timer)
  }, [])
  if (status !== 'fresh' && !filtered) {
    return (
      <div className={css['empty']} aria-busy="true">
        {SKELETON.map((line) => (
          <span key={line} className={css['skeleton']} />
        ))}
        {late && <p role="status">{t('loading')}</p>}
      </div>
    )
  }
  return <p className={css['empty']}>{filtered ? t('noMatch') : t('nothing')}</p>
}

const SKELETON = Array.from({ length: 12 }, (_, line) => line)
