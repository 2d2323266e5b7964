const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 4 → «IV». @param value a whole number from 1 */
export function roman(value: number): string {
  let [rest, text] = [value, '']
  for (const [step, sign] of ROMAN) {
    while (rest >= step) {
      text += sign
      rest -= step
    }
  }
  return text
}

/** 1 → «a», 27 → «aa». */
function letter(value: number): string {
  const last = String.fromCodePoint(97 + ((value - 1) % 26))
  return value > 26 ? letter(Math.floor((value - 1) / 26)) + last : last
}

const FORMS = [roman, String, letter]

/**
 * The numbers of points in their order: I, 1, a by level. A level left out above a point counts as one that
 * has not begun, and a level that does not exist as the nearest that does.
 */
export function numberItems(levels: readonly number[]): string[] {
  const counts = [0, 0, 0]
  return levels.map((level) => {
    const depth = Math.min(Math.max(Math.trunc(level) || 1, 1), FORMS.length) - 1
    const count = (counts[depth] ?? 0) + 1
    counts[depth] = count
    counts.fill(0, depth + 1)
    return FORMS[depth]?.(count) ?? ''
  })
}
