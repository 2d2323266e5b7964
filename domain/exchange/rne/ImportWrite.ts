import type { Json } from '../../schema/field.ts'

/** One effect of an import on one document, as plain data: it is kept so that the import can be undone. */
export type ImportWrite =
  | {
      readonly kind: 'create'
      readonly document: string
      readonly id: string
      /** Values by field, entries by `<list>.<entry id>`. */
      readonly content: { readonly [key: string]: Json }
    }
  | {
      readonly kind: 'set'
      readonly document: string
      readonly id: string
      /** A field, or the key of an entry. */
      readonly key: string
      /** What was there when the import was planned; null when there was nothing. */
      readonly from: Json | null
      readonly to: Json
    }

/** Whether two stored values say the same, whatever the order of an entry's keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameJson(value, right.get(key)))
  )
}
