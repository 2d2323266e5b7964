import type { IncomingHttpHeaders } from 'node:http'
import type { Principal } from '#domain'

interface Caller {
  readonly user: { readonly id: string; readonly email: string; readonly name: string }
  readonly principal: Principal
}

/** Who sends a request, by the session cookie; null for nobody. */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Caller | null>
