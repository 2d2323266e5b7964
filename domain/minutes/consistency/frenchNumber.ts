const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
const TENS: Readonly<Record<number, string>> = { 20: 'vingt', 30: 'trente', 40: 'quarante', 50: 'cinquante' }

/** 21 → «vingt et un», up to 59; beyond, digits. */
function frenchNumber(value: number): string {
  const small = UNITS[value]
  if (small !== undefined) return small
  const ten = TENS[value - (value % 10)]
  if (ten === undefined) return String(value)
  const unit = value % 10
  return unit === 0 ? ten : unit === 1 ? `${ten} et un` : `${ten}-${UNITS[unit] ?? ''}`
}

const VALUES = new Map(Array.from({ length: 60 }, (_, value) => [frenchNumber(value), value]))
VALUES.set('une', 1)

/** A number in digits or in words, as a pattern and as a value. */
export const NUMBER_PATTERN = String.raw`(?<![\p{L}\d])(\d{1,3}|${[...VALUES.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`

/** @param text what `NUMBER_PATTERN` has matched */
export function readNumber(text: string): number {
  return VALUES.get(text.toLowerCase().replace(/\s+/g, ' ')) ?? Number(text)
}

/** `value` written the way `like` is: in digits or in words. */
export function writtenLike(like: string, value: number): string {
  if (/^\d/.test(like)) return String(value)
  const word = frenchNumber(value)
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
