import type { Principal } from '#domain'
import type { Attempts } from './attempts.ts'
import type { Audit } from './audit.ts'
import type { Authentication } from './authentication.ts'
import { emailAddress } from './emailAddress.ts'
import { PASSWORD_LENGTH } from './password.ts'
import type { Principals } from './principals.ts'
import type { User, Users } from './users.ts'

export interface Session {
  readonly user: Pick<User, 'id' | 'email' | 'name'>
  readonly principal: Principal
}

/** Values for `set-cookie` headers. */
export type Cookies = readonly string[]
export type SignInResult =
  | { readonly ok: true; readonly user: User; readonly cookies: Cookies }
  | { readonly ok: false; readonly code: 'wrong-credentials' | 'rate' }

/** Headers of a fetch `Request` or of a Node request. */
export type CookieHeaders = Headers | { readonly cookie?: string | undefined }

export interface SignInOrigin {
  readonly address: string
  /** On a shared computer the cookie ends with the browser, and the session after a day. */
  readonly shared?: boolean | undefined
}

interface Options {
  readonly authentication: Authentication
  readonly users: Users
  readonly principals: Principals
  readonly audit: Audit
  readonly perEmail: Attempts
  readonly perAddress: Attempts
  readonly now: () => number
}

const KEPT_MS = 2_000
const MAX_KEPT = 5_000
const MAX_COOKIE_HEADER = 8_192

export type Sessions = ReturnType<typeof createSessions>

export function createSessions(options: Options) {
  const { authentication, users, principals, audit, perEmail, perAddress, now } = options
  const { api, sessionCookie } = authentication
  const kept = new Map<string, { readonly user: string; readonly until: number }>()
  const listeners = new Set<(user: string) => void>()
  let ended = 0

  async function userOf(cookie: string): Promise<string | null> {
    const value = cookieValue(cookie, sessionCookie)
    if (value === null) return null
    const hit = kept.get(value)
    if (hit && hit.until > now()) return hit.user
    const endedBefore = ended
    const found = await api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
    if (!found) return null
    if (kept.size >= MAX_KEPT) kept.clear()
    if (ended === endedBefore) kept.set(value, { user: found.user.id, until: now() + KEPT_MS })
    return found.user.id
  }

  function forgetKept(): void {
    ended += 1
    kept.clear()
  }

  /** Opens a session without a password: the caller has other proof of who asks. */
  async function open(user: User, shared = false): Promise<Cookies> {
    const body = { user: user.id, shared }
    const answer = await api.openSession({ body, headers: new Headers(), returnHeaders: true })
    if (!answer.response.opened) throw new Error(`no session for ${user.id}`)
    return answer.headers.getSetCookie()
  }

  return {
    open,

    async of(headers: CookieHeaders): Promise<Session | null> {
      const cookie = headers instanceof Headers ? headers.get('cookie') : headers.cookie
      if (!cookie || cookie.length > MAX_COOKIE_HEADER) return null
      const id = await userOf(cookie)
      const user = id === null ? undefined : users.byId(id)
      const principal = user ? principals.of(user.id) : null
      if (!user || !principal) return null
      return { user: { id: user.id, email: user.email, name: user.name }, principal }
    },

    /** Lengthens a session in use; gives the cookie to send again, if any. */
    async renew(headers: CookieHeaders): Promise<Cookies> {
      const cookie = (headers instanceof Headers ? headers.get('cookie') : headers.cookie) ?? ''
      if (cookieValue(cookie, sessionCookie) === null) return []
      const answer = await api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })
      return answer.headers.getSetCookie()
    },

    async signIn(text: string, password: string, { address, shared }: SignInOrigin): Promise<SignInResult> {
      const email = emailAddress(text)
      const fail = (code: 'wrong-credentials' | 'rate'): SignInResult => {
        audit.record({ actor: null, action: 'sign-in-failed', target: email, detail: { code, address } })
        return { ok: false, code }
      }
      if (!perAddress.take(address)) return { ok: false, code: 'rate' }
      if (email === null || password.length > PASSWORD_LENGTH.max) return fail('wrong-credentials')
      if (!perEmail.take(email)) return fail('rate')
      const body = { email, password, rememberMe: shared !== true }
      const answer = await api
        .signInEmail({ body, headers: new Headers(), returnHeaders: true })
        .catch((error: unknown) => {
          if (isUnauthorized(error)) return null
          throw error
        })
      const user = answer ? users.byId(answer.response.user.id) : undefined
      if (!answer || !user) return fail('wrong-credentials')
      if (user.status === 'deactivated') {
        users.endSessions(user.id)
        return fail('wrong-credentials')
      }
      perEmail.forget(email)
      audit.record({ actor: user.id, action: 'sign-in', target: user.id })
      return { ok: true, user, cookies: answer.headers.getSetCookie() }
    },

    async signOut(headers: CookieHeaders): Promise<Cookies> {
      const cookie = (headers instanceof Headers ? headers.get('cookie') : headers.cookie) ?? ''
      const user = await userOf(cookie)
      const answer = await api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
      forgetKept()
      if (user !== null) for (const listener of listeners) listener(user)
      return answer.headers.getSetCookie()
    },

    endAll(user: string): void {
      users.endSessions(user)
      forgetKept()
      for (const listener of listeners) listener(user)
    },

    onEnded(listener: (user: string) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const equals = part.indexOf('=')
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim()
  }
  return null
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 'UNAUTHORIZED'
}
