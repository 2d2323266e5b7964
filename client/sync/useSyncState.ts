import type { Catalogue } from '#domain'
import { useCallback, useSyncExternalStore } from 'react'
import type { SyncState } from './SyncState.ts'
import { useWorkspace } from './WorkspaceProvider.ts'

export function useSyncState(): SyncState {
  const workspace = useWorkspace()
  const subscribe = useCallback((listener: () => void) => workspace.onState(listener), [workspace])
  return useSyncExternalStore(subscribe, () => workspace.state())
}

export function useCatalogue(): Catalogue {
  const workspace = useWorkspace()
  const subscribe = useCallback((listener: () => void) => workspace.onCatalogue(listener), [workspace])
  return useSyncExternalStore(subscribe, () => workspace.catalogue())
}

/** Whether what is typed can be kept. Unlike the whole state, it does not change at every key. */
export function useKeeps(): boolean {
  const workspace = useWorkspace()
  const subscribe = useCallback((listener: () => void) => workspace.onState(listener), [workspace])
  return useSyncExternalStore(subscribe, () => workspace.state().kind !== 'read-only')
}

/** Whether the server answers this person. It changes less often than the whole state, too. */
export function useReachable(): boolean {
  const workspace = useWorkspace()
  const subscribe = useCallback((listener: () => void) => workspace.onState(listener), [workspace])
  return useSyncExternalStore(subscribe, () => !['offline', 'signed-out'].includes(workspace.state().kind))
}
