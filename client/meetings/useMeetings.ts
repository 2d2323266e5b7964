import { useSyncExternalStore } from 'react'
import { useWorkspace } from '../sync/hooks.ts'
import type { Workspace } from '../sync/workspace.ts'
import { MeetingStore, type MeetingsState } from './MeetingStore.ts'

const stores = new WeakMap<Workspace, MeetingStore>()

/** Every meeting that this person may read; renders again when one changes. */
export function useMeetings(): MeetingsState {
  const workspace = useWorkspace()
  let store = stores.get(workspace)
  if (!store) {
    store = new MeetingStore(workspace)
    stores.set(workspace, store)
    const stop = store.start()
    workspace.onEnded(stop)
  }
  return useSyncExternalStore(store.subscribe, store.state)
}
