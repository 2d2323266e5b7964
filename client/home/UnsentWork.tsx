import { Button } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadAside } from '../session/downloadAside.ts'
import { useSession } from '../session/useSession.ts'
import { useSyncState, useWorkspace } from '../sync/hooks.ts'
import type { AsideItem } from '../sync/workspace.ts'
import { Card } from '../ui/Card.tsx'
import styles from './home.module.css'

/** What this person has written and the server does not have: on its way, or set aside. */
export function UnsentWork(): ReactElement | null {
  const { t } = useTranslation('home')
  const state = useSyncState()
  const { aside, forget } = useAside()
  const unsent = state.kind === 'offline' || state.kind === 'signed-out' ? state.unsent : 0
  if (unsent === 0 && aside.length === 0) return null
  return (
    <div className={styles['first']}>
      {unsent > 0 && (
        <Card tone="warn" title={t('unsent.title', { count: unsent })}>
          <p>{t('unsent.offline')}</p>
        </Card>
      )}
      {aside.length > 0 && (
        <Card tone="warn" title={t('unsent.aside', { count: aside.length })}>
          <p>{t('unsent.asideWhat')}</p>
          <div className={styles['buttons']}>
            <Button variant="default" onClick={() => downloadAside(aside)}>
              {t('unsent.download')}
            </Button>
            <Button variant="subtle" onClick={forget}>
              {t('unsent.forget')}
            </Button>
          </div>
        </Card>
      )}
    </div>
  )
}

/** The texts set aside on this device that are this person's own. */
function useAside(): { aside: readonly AsideItem[]; forget: () => void } {
  const workspace = useWorkspace()
  const { user } = useSession()
  const [items, setItems] = useState<readonly AsideItem[]>([])
  useEffect(() => {
    let wanted = true
    const read = (): void =>
      void workspace.aside().then(
        (found) => wanted && setItems(found),
        () => wanted && setItems([]),
      )
    read()
    const stop = workspace.onState(read)
    return () => {
      wanted = false
      stop()
    }
  }, [workspace])
  return {
    aside: items.filter((item) => item.user === user.id),
    forget: () => void workspace.clearAside().then(() => setItems([])),
  }
}
