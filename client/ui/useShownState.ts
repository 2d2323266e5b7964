import { useEffect, useState } from 'react'
import { useWorkspace } from '../sync/hooks.ts'
import type { SyncState } from '../sync/SyncState.ts'

/** What is sent and acknowledged faster than this is not spoken of: the sentence would change twice at every key. */
const SAID_MS = 300

const isSame = (a: SyncState, b: SyncState): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The state of this person's work, as it is said: « Envoi en cours » only once it lasts. */
export function useShownState(): SyncState {
  const workspace = useWorkspace()
  const [shown, setShown] = useState(() => workspace.state())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const state = workspace.state()
      if (state.kind === 'sending') timer ??= setTimeout(say, SAID_MS)
      else say()
    }
    const say = (): void => {
      clearTimeout(timer)
      timer = undefined
      setShown((before) => (isSame(before, workspace.state()) ? before : workspace.state()))
    }
    say()
    const stop = workspace.onState(look)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [workspace])
  return shown
}
