/** Letters only, no accent, no case, hyphens and apostrophes as spaces: for comparison, never for storage. */
export function comparableName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const PARTICLES = new Set([
  'de',
  'la',
  'le',
  'les',
  'du',
  'des',
  'van',
  'von',
  'el',
  'al',
  'ben',
  'epouse',
  'ep',
])

/** The parts of a family name that tell families apart: a usual name and a married double name share one. */
export function nameTokens(name: string): string[] {
  return comparableName(name)
    .split(' ')
    .filter((token) => token.length > 1 && !PARTICLES.has(token))
}

export interface NameParts {
  readonly familyName: string
  readonly usualName?: string | null
  readonly givenName: string
}

/** `same`: letter for letter, whatever the casing; `related`: same given name and a shared part of the family name. */
export function compareNames(a: NameParts, b: NameParts): 'same' | 'related' | 'different' {
  if (comparableName(a.givenName) !== comparableName(b.givenName)) return 'different'
  const families = (parts: NameParts) =>
    [parts.familyName, parts.usualName ?? ''].map(comparableName).filter((name) => name !== '')
  if (families(a).some((name) => families(b).includes(name))) return 'same'
  const tokens = new Set(families(b).flatMap(nameTokens))
  return families(a)
    .flatMap(nameTokens)
    .some((token) => tokens.has(token))
    ? 'related'
    : 'different'
}
