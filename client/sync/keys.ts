/** The keys of the keep, made here alone. `projection` is the directory's. */
export const KEYS = {
  session: 'session',
  catalogue: 'catalogue',
  head: 'head',
  projection: 'projection',
  signOutPending: 'sign-out-pending',
} as const

export const DOCUMENTS = 'doc:'
export const UNSENT = 'unsent:'
export const ASIDE = 'aside:'
/** Files on their way to the server. */
export const FILES = 'file:'

export const documentKey = (name: string): string => `${DOCUMENTS}${name}`

/** One local edit that the server has not acknowledged. `edit` counts within the tab. */
export const unsentKey = (name: string, tab: string, edit: number): string =>
  `${UNSENT}${name}:${tab}:${String(edit).padStart(9, '0')}`

export const unsentKeysOf = (name: string): string => `${UNSENT}${name}:`

export function documentOfUnsent(key: string): string {
  return key.slice(UNSENT.length, key.indexOf(':', UNSENT.length))
}

export const asideKey = (id: string): string => `${ASIDE}${id}`
