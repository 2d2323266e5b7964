import type { AssociationProfile } from '#domain'
import type { Storage } from '../storage/storage.ts'
import type { Accounts } from './accounts.ts'

export type InitResult =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly code: 'already-made' | 'email' | 'name' }

interface Request {
  readonly profile: AssociationProfile
  readonly email: string
  readonly name: string
}

/** Makes an empty data folder the one of an association, with its first administrator. All of it or nothing. */
export function initInstallation(
  { storage, accounts }: { readonly storage: Storage; readonly accounts: Accounts },
  { profile, email, name }: Request,
): InitResult {
  if (storage.setting('profile') !== null) return { ok: false, code: 'already-made' }
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
