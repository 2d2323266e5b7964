import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './settings.module.css'

/** Why a command was not done; heard when it appears. */
export function CommandRefusal({ code }: { readonly code: string | null }): ReactElement {
  const { t } = useTranslation('settings')
  return (
    <p role="alert" className={styles['danger']}>
      {code && t([`refused.${code}`, 'refused.failed'])}
    </p>
  )
}
