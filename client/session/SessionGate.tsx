import { lazy, Suspense, useEffect, type ReactElement, type ReactNode } from 'react'
import { WorkspaceProvider } from '../sync/hooks.ts'
import { useSessionState, useSessionStore } from './useSession.ts'

const LoginPage = lazy(async () => ({ default: (await import('./LoginPage.tsx')).LoginPage }))

/** What needs someone signed in. Others are shown the door here, so that they arrive where they meant to go. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactElement | null {
  const store = useSessionStore()
  const state = useSessionState()
  const offline = state.kind === 'out' && state.reason === 'offline'
  useEffect(() => {
    if (!offline) return
    const again = (): void => void store.start()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [offline, store])

  if (state.kind === 'starting') return null
  if (state.kind === 'out') {
    return (
      <Suspense>
        <LoginPage />
      </Suspense>
    )
  }
  return (
    <WorkspaceProvider key={state.workspace.session().user.id} workspace={state.workspace}>
      {children}
    </WorkspaceProvider>
  )
}
