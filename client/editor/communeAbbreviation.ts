import { TILES_92 } from '../ui/tiles92.ts'

/** The three letters in a commune's hexagon. The full name always stands beside it. */
export function communeAbbreviation(code: string, name: string): string {
  const known = TILES_92.get(code)?.abbreviation
  return known ?? name.normalize('NFD').replace(/[^A-Za-z]/g, '').slice(0, 3).toUpperCase()
}
