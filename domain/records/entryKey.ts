/** The key of one entry of a list in its record's map. */
export function entryKey(list: string, entry: string): string {
  return `${list}.${entry}`
}

export function isEntryKey(key: string): boolean {
  return key.includes('.')
}

export function splitEntryKey(key: string): { list: string; entry: string | null } {
  const dot = key.indexOf('.')
  return dot < 0 ? { list: key, entry: null } : { list: key.slice(0, dot), entry: key.slice(dot + 1) }
}
