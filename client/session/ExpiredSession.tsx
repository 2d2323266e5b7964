import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSyncState } from '../sync/hooks.ts'
import { Banner } from '../ui/Banner.tsx'

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain }))

/** The session has ended while one was working: the work stays, and goes on after signing in again. */
export function ExpiredSession(): ReactElement | null {
  const { t } = useTranslation('session')
  const state = useSyncState()
  const [asking, setAsking] = useState(false)
  if (state.kind !== 'signed-out') return null
  return (
    <>
      <Banner
        icon={<IconCloudOff size={18} stroke={1.75} aria-hidden="true" />}
        action={<Button onClick={() => setAsking(true)}>{t('expired.again')}</Button>}
      >
        {t('expired.sentence', { count: state.unsent })}
      </Banner>
      <Suspense>{asking && <SignInAgain onClose={() => setAsking(false)} />}</Suspense>
    </>
  )
}
