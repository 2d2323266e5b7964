import type { AreaContent, AssociationProfile } from '#domain'
import type { Storage } from '../storage/storage.ts'
import type { Accounts } from './accounts.ts'
import { firstDocuments } from './firstDocuments.ts'

export type InitResult =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly code: 'already-made' | 'email' | 'name' }

interface Request {
  readonly profile: AssociationProfile
  readonly areas: readonly AreaContent[]
  readonly email: string
  readonly name: string
}

/**
 * Makes an empty data folder the one of an association, with its first administrator. The documents come
 * first and are the same whenever they are written: interrupted, it can be run again.
 */
export function initInstallation(
  { storage, accounts }: { readonly storage: Storage; readonly accounts: Accounts },
  { profile, areas, email, name }: Request,
  at: number,
): InitResult {
  if (storage.setting('profile') !== null) return { ok: false, code: 'already-made' }
  const documents = firstDocuments(profile, areas)
  const writer = { user: 'init', history: [], newClients: [] }
  storage.append(
    Array.from(documents, ([document, update]) => ({ name: document, update, ...writer })),
    at,
  )
  return accounts.atomically(() => {
    const dates = { scope: null, from: null, until: null }
    const grants = (['administrator', 'staff'] as const).map((role) => ({ role, ...dates }))
    const invited = accounts.invite({ email, name, person: null, grants }, null)
    if (!invited.ok)
      return { ok: false, code: 'field' in invited && invited.field === 'name' ? 'name' : 'email' }
    storage.setSetting('profile', profile.id)
    storage.setSetting('association.name', profile.name)
    storage.setSetting('association.shortName', profile.shortName)
    return { ok: true, url: accounts.linkOf('invitation', invited.token) }
  })
}
