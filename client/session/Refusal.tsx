import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Refusal.module.css'

/** Why the server did not let in, in a sentence; heard when it appears. */
export function Refusal({ code }: { readonly code: string | null }): ReactElement | null {
  const { t } = useTranslation('session')
  if (code === null) return null
  return (
    <p role="alert" className={styles['refusal']}>
      <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" />
      <span>{t([`refused.${code}`, 'refused.failed'])}</span>
    </p>
  )
}
