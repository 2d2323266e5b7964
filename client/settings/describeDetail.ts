import type { Directory } from '#domain'
import type { TFunction } from 'i18next'
import { formatDay } from '../i18n/formatDate.ts'
import { roleLabel, scopeLabel } from './scopeLabel.ts'

/** What a line of the audit log adds, in words; only what is known is said. */
export function describeDetail(
  detail: unknown,
  directory: Pick<Directory, 'byId'>,
  t: TFunction<'settings'>,
  language: string,
): string {
  if (typeof detail !== 'object' || detail === null) return ''
  const { role, scope, from, until, email, code } = detail as Record<string, unknown>
  const parts: string[] = []
  if (typeof role === 'string') {
    parts.push(roleLabel(role, language))
    if (typeof scope === 'string') parts.push(scopeLabel(scope, directory, t))
  }
  if (typeof from === 'string') parts.push(t('grants.since', { day: formatDay(from, language) }))
  if (typeof until === 'string') parts.push(t('grants.until', { day: formatDay(until, language) }))
  if (typeof email === 'string') parts.push(email)
  if (typeof code === 'string') parts.push(t([`refused.${code}`, 'refused.failed']))
  return parts.join(', ')
}
