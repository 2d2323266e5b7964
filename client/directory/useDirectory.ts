import type { Directory } from '#domain'
import { useMemo, useSyncExternalStore } from 'react'
import { useWorkspace } from '../sync/hooks.ts'
import type { Workspace } from '../sync/workspace.ts'
import { DirectoryStore, type DirectoryState } from './DirectoryStore.ts'

const stores = new WeakMap<Workspace, DirectoryStore>()

/** The one directory of a workspace, started when it is first asked for. */
export function directoryOf(workspace: Workspace): DirectoryStore {
  let store = stores.get(workspace)
  if (!store) {
    store = new DirectoryStore(workspace, { today: localDay, whenIdle, later })
    stores.set(workspace, store)
    const stop = store.start()
    workspace.onEnded(stop)
  }
  return store
}

/** Everyone and everything that this person may read, alphabetical; renders again when it changes. */
export function useDirectory(): Directory & Pick<DirectoryState, 'status'> {
  const store = directoryOf(useWorkspace())
  const { directory, status } = useSyncExternalStore(store.subscribe, store.state)
  return useMemo(() => ({ ...directory, status }), [directory, status])
}

/** The day on this device, `YYYY-MM-DD`. */
export function localDay(): string {
  return new Date().toLocaleDateString('sv-SE')
}

const LATER_MS = 2000

function later(task: () => void): void {
  setTimeout(() => whenIdle(task), LATER_MS)
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 500 })
  else setTimeout(task, 0)
}
