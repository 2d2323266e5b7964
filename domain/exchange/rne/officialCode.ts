/** The code of a département with its leading zero: `1` → `01`, `2a` → `2A`. */
export function departmentCode(text: string): string | null {
  const code = text.trim().toUpperCase()
  if (code === '') return null
  return /^\d$/.test(code) ? `0${code}` : code
}

/**
 * A code that starts with its département's, completed where a file has lost zeros or left the département
 * out: commune 2 of 92 → `92002`, canton 101 of 01 → `0101`.
 * @param length 5 for a commune, 4 for a canton or a constituency
 */
export function codeWithin(department: string | null, text: string, length: number): string | null {
  const code = text.trim().toUpperCase()
  if (code === '') return null
  if (code.length >= length || !department) return code.padStart(length, '0')
  const within = length - department.length
  if (code.length <= within) return department + code.padStart(within, '0')
  if (department.length === 3 && code.length === 3) return department.slice(0, 2) + code
  return code.padStart(length, '0')
}

/** The département of a commune's code: two characters, three overseas. */
export function departmentOf(commune: string): string {
  return /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2)
}
