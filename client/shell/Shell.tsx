import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSendAttachments } from '../attachments/useAttachmentQueue.ts'
import { UpdateOffer } from '../pwa/UpdateOffer.tsx'
import { ExpiredSession } from '../session/ExpiredSession.tsx'
import { BottomBar } from './BottomBar.tsx'
import { Rail } from './Rail.tsx'
import { usePanel } from './usePanel.ts'
import { useShortcuts } from './useShortcuts.ts'
import styles from './Shell.module.css'

const SearchPalette = lazy(async () => ({
  default: (await import('../search/SearchPalette.tsx')).SearchPalette,
}))
const KeyboardHelp = lazy(async () => ({ default: (await import('./KeyboardHelp.tsx')).KeyboardHelp }))
const More = lazy(async () => ({ default: (await import('./More.tsx')).More }))

/** The frame of every page once signed in: rail or bottom bar, what must be read, the page. */
export function Shell(): ReactElement {
  const { t } = useTranslation('shell')
  const { panel, close } = usePanel()
  const main = useRef<HTMLElement>(null)
  useShortcuts()
  useSendAttachments()
  useFocusOnArrival(main)
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {t('skip')}
      </a>
      <Rail />
      <div className={styles['column']}>
        <UpdateOffer />
        <ExpiredSession />
        <main id="content" ref={main} tabIndex={-1} className={styles['main']}>
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <Suspense>
        {panel === 'search' && <SearchPalette opened onClose={close} />}
        {panel === 'keys' && <KeyboardHelp onClose={close} />}
        {panel === 'more' && <More onClose={close} />}
      </Suspense>
    </div>
  )
}

/** A new page is read from its beginning; a filter that changes the address moves nothing. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const seen = useRef(path)
  useEffect(() => {
    if (seen.current === path) return
    seen.current = path
    if (document.activeElement?.closest('main') === null) main.current?.focus({ preventScroll: true })
  }, [path, main])
}
