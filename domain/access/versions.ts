import { formatName, parseName } from '../documents/name.ts'
import { access } from './access.ts'
import type { Principal } from './principal.ts'

/**
 * Whether someone may read how a document was before. Earlier minutes are for those who read them before approval:
 * what was taken out of a draft is not for whom only the approved text is. Of other documents, for who writes them.
 */
export function mayReadVersions(
  principal: Principal | null,
  name: string,
  metadata: unknown = null,
): boolean {
  const parsed = parseName(name)
  if (parsed?.type !== 'minutes') return access(principal, name, metadata) === 'write'
  const comments = formatName('minutesComments', parsed.key, parsed.epoch)
  return access(principal, name, metadata) !== 'none' && access(principal, comments, metadata) !== 'none'
}
