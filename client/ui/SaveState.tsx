import { IconAlertCircle, IconCircleCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../i18n/formatDate.ts'
import { describeSyncState } from './describeSyncState.ts'
import { useShownState } from './useShownState.ts'
import styles from './SaveState.module.css'

const ICONS = { ok: IconCircleCheck, busy: IconRefresh, off: IconCloudOff, bad: IconAlertCircle }

/** The state of this person's work, in words; the only place that says it. */
export function SaveState(): ReactElement {
  const { t, i18n } = useTranslation('ui')
  const { tone, key, values } = describeSyncState(useShownState())
  const Icon = ICONS[tone]
  const { at, count } = values
  const sentence = t(key, {
    ...(count !== undefined && { count }),
    ...(at !== undefined && { time: formatTime(at, i18n.language) }),
  })
  return (
    <span className={`${styles['state']} ${styles[tone]}`} role="status">
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {sentence}
    </span>
  )
}
