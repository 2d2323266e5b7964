import type { FastifyReply, FastifyRequest } from 'fastify'

type Verdict = 'allowed' | 'origin'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const DATA_TYPES = /^application\/(json|octet-stream)\b/i

/**
 * A hook for every route: what changes something must come from our own pages, or from a program that is no
 * browser. A form of another site can neither hide its origin nor send these content types.
 */
export function requireSameOrigin(publicUrl: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (judgeOrigin(publicUrl, request.headers, request.method) === 'allowed') return
    await reply.code(403).send({ code: 'origin' })
  }
}

interface OriginHeaders {
  readonly origin?: string | undefined
  readonly host?: string | undefined
  readonly 'sec-fetch-site'?: string | readonly string[] | undefined
  readonly 'content-type'?: string | undefined
}

function judgeOrigin(publicUrl: string, headers: OriginHeaders, method: string): Verdict {
  const { origin, host } = headers
  if (origin !== undefined) return isOurs(publicUrl, origin, host) ? 'allowed' : 'origin'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'origin'
  if (method !== 'POST') return 'allowed'
  return DATA_TYPES.test(headers['content-type'] ?? '') ? 'allowed' : 'origin'
}

/** Also for a socket's handshake. Whether a page of `origin` is ours: the public address, or this machine under any of its own names. */
export function isOurs(publicUrl: string, origin: string, host: string | undefined): boolean {
  const url = URL.parse(origin)
  if (!url) return false
  if (url.origin === new URL(publicUrl).origin) return true
  return url.host === host && url.protocol === 'http:' && LOOPBACK.has(url.hostname)
}
