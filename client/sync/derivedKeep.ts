import { KEYS } from './keys.ts'
import type { Keep } from './Keep.ts'

type Session = { readonly user?: { readonly id?: unknown } } | undefined

/**
 * The keep for what is made from documents. It writes only while the session of `user` is on the device: what
 * was still being made when the copies were wiped must not bring them back.
 */
export function derivedKeep(keep: Keep, user: () => string): Keep {
  return {
    ...keep,
    set: (key, value) =>
      keep.transact([KEYS.session], (values) =>
        (values.get(KEYS.session) as Session)?.user?.id === user() ? { put: new Map([[key, value]]) } : null,
      ),
  }
}
