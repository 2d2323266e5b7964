import { useSyncState } from '../sync/hooks.ts'

/** True until the documents of this person have reached this device once. */
export function useFirstSync(): boolean {
  const state = useSyncState()
  return state.kind === 'saved' && state.at === null
}
