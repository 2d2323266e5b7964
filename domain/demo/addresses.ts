import type { Random } from './createRandom.ts'
import { STREETS } from './names.ts'

/** Text as it is written in an e-mail address or a domain: no accents, words joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A domain under `.example`, which is reserved: nothing sent there is ever delivered. */
export const domainOf = (name: string): string => `${slug(name)}.example`

export const emailOf = (givenName: string, familyName: string, domain: string): string =>
  `${slug(givenName)}.${slug(familyName)}@${domain}`

/** A number that the French regulator keeps for fiction. */
export const landline = (random: Random): string => `01 99 00 ${twoPairs(random)}`
export const mobile = (random: Random): string => `06 39 98 ${twoPairs(random)}`

export const address = (random: Random, postalCode: string, town: string): string =>
  `${random.between(1, 148)} ${random.pick(STREETS)}, ${postalCode} ${town}`

function twoPairs(random: Random): string {
  const digits = String(random.below(10_000)).padStart(4, '0')
  return `${digits.slice(0, 2)} ${digits.slice(2)}`
}
