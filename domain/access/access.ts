import { documentTypes } from '../documents/table.ts'
import { parseName } from '../documents/name.ts'
import { readMetadata } from '../documents/metadata.ts'
import type { Principal } from './principal.ts'

export type Access = 'none' | 'read' | 'write'

/**
 * What `principal` may do with the document `name`, used by server and client alike. `metadata` is what the
 * server holds about the document, never read from the document. Unknown names, types, roles → `none`.
 */
export function access(principal: Principal | null, name: string, metadata: unknown = null): Access {
  const parsed = parseName(name)
  if (!parsed || !principal) return 'none'
  const { type, key } = parsed
  return documentTypes[type].access({ principal, key, metadata: readMetadata(metadata) })
}
