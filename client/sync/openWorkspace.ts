import { createId } from '#domain'
import { httpServer } from './httpServer.ts'
import { indexedDbKeep } from './indexedDbKeep.ts'
import type { Keep } from './Keep.ts'
import { memoryKeep } from './memoryKeep.ts'
import type { SessionInfo } from './Server.ts'
import { startWorkspace } from './startWorkspace.ts'
import { browserTabs, singleTab } from './Tabs.ts'
import type { Workspace } from './workspace.ts'

interface Options {
  readonly session: SessionInfo
  /** On a shared computer nothing outlives the page. */
  readonly shared: boolean
  /** The device's keep, if it is open already. */
  readonly keep?: Keep
}

/** The workspace of this browser window. */
export async function openWorkspace({ session, shared, keep }: Options): Promise<Workspace> {
  const id = createId((length) => crypto.getRandomValues(new Uint8Array(length)))
  const single = shared || !('locks' in navigator) || !('BroadcastChannel' in window)
  const workspace = await startWorkspace({
    session,
    keep: shared ? memoryKeep() : (keep ?? indexedDbKeep()),
    server: httpServer({ origin: window.location.origin }),
    tabs: single ? singleTab(id) : browserTabs(id),
  })
  const wake = (): void => workspace.wake()
  const flush = (): void => {
    if (document.visibilityState === 'hidden') void workspace.flush()
  }
  window.addEventListener('online', wake)
  window.addEventListener('offline', wake)
  document.addEventListener('visibilitychange', flush)
  workspace.onEnded(() => {
    window.removeEventListener('online', wake)
    window.removeEventListener('offline', wake)
    document.removeEventListener('visibilitychange', flush)
  })
  return workspace
}
