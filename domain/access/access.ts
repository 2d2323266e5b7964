import { documentTypes } from '../documents/table.ts'
import { parseName } from '../documents/name.ts'
import { readMetadata } from '../documents/metadata.ts'
import type { Principal } from './principal.ts'
import { isGrant } from './role.ts'

export type Access = 'none' | 'read' | 'write'

/**
 * What `principal` may do with the document `name`, used by server and client alike. `metadata` is what the
 * server holds about the document, never read from the document. Unknown names, types, roles → `none`,
 * and `none` for whoever has no grant today, even someone who was convened to the meeting.
 */
export function access(principal: Principal | null, name: string, metadata: unknown = null): Access {
  const parsed = parseName(name)
  if (!parsed || !principal) return 'none'
  const grants = principal.grants.filter(isGrant)
  if (grants.length === 0) return 'none'
  const { type, key } = parsed
  return documentTypes[type].access({
    principal: { ...principal, grants },
    key,
    metadata: readMetadata(metadata),
  })
}
