import type { DatabaseSync } from 'node:sqlite'
import { betterAuth, type BetterAuthOptions, type BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { getMigrations } from 'better-auth/db/migration'
import * as z from 'zod'
import { PASSWORD_LENGTH } from './password.ts'

/** Copies on a device live 30 days; the session that renews them lives as long. */
const SESSION_SECONDS = 30 * 24 * 3600

/** Opens a session without a password: after a link was proved, or through a demo's door. Never routed. */
const openSession = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint(
      { method: 'POST', body: z.object({ user: z.string(), shared: z.boolean() }), requireHeaders: true },
      async (endpoint) => {
        const { internalAdapter } = endpoint.context
        const { user: id, shared } = endpoint.body
        const user = await internalAdapter.findUserById(id)
        const session = user ? await internalAdapter.createSession(user.id, shared) : null
        if (!user || !session) return endpoint.json({ opened: false })
        await setSessionCookie(endpoint, { session, user }, shared)
        return endpoint.json({ opened: true })
      },
    ),
  },
} satisfies BetterAuthPlugin

/** better-auth on the shared connection. Its router is never mounted: only the calls made here exist. */
export async function createAuthentication(database: DatabaseSync, baseUrl: string, secret: string) {
  const options = {
    // On this connection better-auth's transactions would stay open across an await and swallow the log's
    // writes: the calls used here (sign in, read, sign out, open) open none, and a test watches that.
    database,
    baseURL: baseUrl,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 24 * 3600, cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        person: { type: 'string', required: false, input: false, unique: true },
        deactivatedAt: { type: 'number', required: false, input: false },
      },
    },
    advanced: {
      cookiePrefix: 'tour-de-table',
      useSecureCookies: baseUrl.startsWith('https://'),
      ipAddress: { disableIpTracking: true },
    },
    plugins: [openSession],
  } satisfies BetterAuthOptions
  await (await getMigrations(options)).runMigrations()
  const auth = betterAuth(options)
  const context = await auth.$context
  return { api: auth.api, sessionCookie: context.authCookies.sessionToken.name }
}

export type Authentication = Awaited<ReturnType<typeof createAuthentication>>
