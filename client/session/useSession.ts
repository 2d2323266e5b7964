import type { Principal } from '#domain'
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { useWorkspace } from '../sync/hooks.ts'
import type { SessionInfo } from '../sync/workspace.ts'
import type { SessionState, SessionStore } from './SessionStore.ts'

export const SessionContext = createContext<SessionStore | null>(null)

/** @throws Error outside of a `SessionContext` */
export function useSessionStore(): SessionStore {
  const store = useContext(SessionContext)
  if (!store) throw new Error('no SessionContext above this component')
  return store
}

export function useSessionState(): SessionState {
  const store = useSessionStore()
  return useSyncExternalStore(store.subscribe, store.state)
}

export interface Session {
  readonly user: SessionInfo['user']
  readonly principal: Principal
  readonly association: SessionInfo['association']
  readonly demo: boolean
  /** Nothing is kept on this computer. */
  readonly shared: boolean
}

/** Who is signed in, with the rights of now. Only within the shell. */
export function useSession(): Session {
  const workspace = useWorkspace()
  const state = useSessionState()
  const subscribe = useCallback((listener: () => void) => workspace.onSession(listener), [workspace])
  const { user, principal, association, demo } = useSyncExternalStore(subscribe, () => workspace.session())
  return { user, principal, association, demo, shared: state.kind === 'in' && state.shared }
}
