import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadAside } from './downloadAside.ts'
import { useSessionState } from './useSession.ts'
import styles from './LeavingNotice.module.css'

/** Why one is at the door again: what was wiped, and what was not sent and can still be had. */
export function LeavingNotice(): ReactElement | null {
  const { t } = useTranslation('session')
  const state = useSessionState()
  if (state.kind !== 'out' || !state.reason) return null
  const { aside, reason } = state
  return (
    <div className={styles['notice']} role="status">
      <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <p>{t(`out.${reason}`)}</p>
        {aside.length > 0 && (
          <>
            <p>{t('out.aside', { count: aside.length })}</p>
            <Button variant="default" size="xs" onClick={() => downloadAside(aside)}>
              {t('out.download')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
