import type { ReadRecord } from '#domain'

/** A text of a record; empty when there is none. */
export function textOf({ values }: ReadRecord, field: string): string {
  const value = values.get(field)
  return typeof value === 'string' ? value : ''
}
