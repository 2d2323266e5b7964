import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useRegisterSW } from 'virtual:pwa-register/react'
import { useWorkspace } from '../sync/hooks.ts'
import { Banner } from '../ui/Banner.tsx'

const CHECK_MS = 3600 * 1000

/** Offers a new version of the application; what is being typed is written to the device before it opens. */
export function UpdateOffer(): ReactElement | null {
  const { t } = useTranslation('shell')
  const workspace = useWorkspace()
  const [later, setLater] = useState(false)
  const reload = async (): Promise<void> => {
    // Leaving the field commits what is typed in it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await workspace.flush()
    window.location.reload()
  }
  const {
    needRefresh: [ready],
    updateServiceWorker,
  } = useRegisterSW({
    onRegisteredSW: (_url, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), CHECK_MS)
    },
    // Another window has taken the new version: the old one's files are gone from here too.
    onNeedReload: () => void reload(),
  })
  if (!ready || later) return null
  const apply = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => void reload(), { once: true })
    void updateServiceWorker()
  }
  return (
    <Banner
      tone="info"
      icon={<IconRefresh size={18} stroke={1.75} aria-hidden="true" />}
      action={
        <>
          <Button size="xs" variant="default" onClick={apply}>
            {t('update.apply')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setLater(true)}>
            {t('update.later')}
          </Button>
        </>
      }
    >
      {t('update.ready')}
    </Banner>
  )
}
