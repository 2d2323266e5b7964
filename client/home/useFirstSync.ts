import { useDirectory } from '../directory/useDirectory.ts'

/** True until the documents of this person have reached this device: every member reads the territories. */
export function useFirstSync(): boolean {
  return useDirectory().areas.length === 0
}
