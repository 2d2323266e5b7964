import { areaName, roles, type Directory, type Scope } from '#domain'
import type { TFunction } from 'i18next'

/** What a right is held for, by its name: «Vanves», «Réseau Culture», «Toute l’association». */
export function scopeLabel(
  scope: Scope,
  directory: Pick<Directory, 'byId'>,
  t: TFunction<'settings'>,
): string {
  if (scope === null) return t('scope.all')
  if (scope === 'bureau') return t('scope.bureau')
  const [kind, key = ''] = scope.split(':')
  if (kind === 'commune') return areaName(directory, key)
  if (kind === 'network') {
    const row = directory.byId.get(key)
    return t('scope.network', { name: row?.kind === 'network' ? row.name : key })
  }
  return t('scope.meeting')
}

/** A role by its name; one that this version does not know, as it is stored. */
export function roleLabel(role: string, language: string): string {
  const known = Object.entries(roles).find(([name]) => name === role)?.[1]
  return known ? known.label[language === 'en' ? 'en' : 'fr'] : role
}
