const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A position that sorts between two others, compared as texts: a fraction in base 62, so that moving one
 * point rewrites that point alone. Null is the beginning or the end. Where nothing fits between, after `before`.
 */
export function positionBetween(before: string | null, after: string | null): string {
  const low = before ?? ''
  const high = after !== null && after > low ? after : null
  let prefix = ''
  for (let place = 0; ; place++) {
    const from = digit(low, place)
    const to = high === null || !high.startsWith(prefix) ? DIGITS.length : digitOr(high, place, DIGITS.length)
    if (to - from > 1) return prefix + DIGITS.charAt(from + Math.floor((to - from) / 2))
    prefix += DIGITS.charAt(from)
  }
}

/** A text that is over counts as zeros. A sign that is no digit counts as the nearest below. */
function digit(text: string, place: number): number {
  return digitOr(text, place, 0)
}

function digitOr(text: string, place: number, over: number): number {
  const sign = text.charAt(place)
  if (sign === '') return over
  const found = DIGITS.indexOf(sign)
  return found < 0 ? 0 : found
}

interface Placed {
  readonly id: string
  readonly position: string
}

/** In order of position; two put at the same one at the same time follow their ids. */
export function bySpot(a: Placed, b: Placed): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The position of `id` one place further up or down an ordered list; null at its end. */
export function positionMoved(list: readonly Placed[], id: string, by: -1 | 1): string | null {
  const at = list.findIndex((each) => each.id === id)
  if (at < 0 || !list[at + by]) return null
  const others = list.filter((each) => each.id !== id)
  return positionBetween(others[at + by - 1]?.position ?? null, others[at + by]?.position ?? null)
}
