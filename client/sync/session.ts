import { KEYS } from './keys.ts'
import type { Keep } from './Keep.ts'
import type { Server, SessionInfo } from './Server.ts'

/** Who worked on this device last, with what the server said of them; null on a fresh or wiped device. */
export async function storedSession(keep: Keep): Promise<SessionInfo | null> {
  return readSession(await keep.get(KEYS.session))
}

export async function storeSession(keep: Keep, session: SessionInfo): Promise<void> {
  await keep.set(KEYS.session, session)
}

/** A stored session as far as the engine relies on it; the rest is display. */
function readSession(value: unknown): SessionInfo | null {
  if (typeof value !== 'object' || value === null || !('user' in value) || !('principal' in value))
    return null
  const { user, principal } = value
  if (typeof user !== 'object' || user === null || !('id' in user)) return null
  if (typeof principal !== 'object' || principal === null || !('grants' in principal)) return null
  return Array.isArray(principal.grants) ? (value as SessionInfo) : null
}

/** The device was wiped while offline: the server does not know yet that this person has signed out. */
export async function leaveSignOutPending(keep: Keep): Promise<void> {
  await keep.set(KEYS.signOutPending, true)
}

/** To be called before the server is asked who is signed in: tells it of a sign-out made offline. */
export async function finishSignOut(keep: Keep, server: Pick<Server, 'signOut'>): Promise<boolean> {
  if ((await keep.get(KEYS.signOutPending)) !== true) return true
  const answer = await server.signOut()
  if (!answer.ok && answer.code !== 'signed-out') return false
  await keep.transact([], () => ({ remove: [KEYS.signOutPending] }))
  return true
}
