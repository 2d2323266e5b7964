import { Button } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './states.module.css'

interface Props {
  readonly title?: string
  readonly children?: ReactNode
  readonly onRetry?: () => void
}

/** What happened, what is safe, what to do. */
export function ErrorState({ title, children, onRetry }: Props): ReactElement {
  const { t } = useTranslation('ui')
  return (
    <div className={styles['state']} role="alert">
      <IconAlertCircle size={40} stroke={1.5} color="var(--bad)" aria-hidden="true" />
      <h2>{title ?? t('failed.title')}</h2>
      <p>{children ?? t('failed.text')}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
