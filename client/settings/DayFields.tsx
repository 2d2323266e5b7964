import { TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './settings.module.css'

/** First and last day of a right, `YYYY-MM-DD`; null where there is none. */
export interface Days {
  readonly from: string | null
  readonly until: string | null
}

interface Props {
  readonly value: Days
  readonly onChange: (change: Partial<Days>) => void
}

export function DayFields({ value, onChange }: Props): ReactElement {
  const { t } = useTranslation('settings')
  return (
    <div className={styles['pair']}>
      <TextInput
        type="date"
        label={t('column.from')}
        value={value.from ?? ''}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value || null })}
      />
      <TextInput
        type="date"
        label={t('column.until')}
        value={value.until ?? ''}
        onChange={({ currentTarget }) => onChange({ until: currentTarget.value || null })}
      />
    </div>
  )
}
