import type { ReadEntry } from '../records/read.ts'
import { readValue, type Field, type Json } from '../schema/field.ts'

/** A stored text, or nothing when it is absent, empty or something else. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

export function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** A stored choice, narrowed by its field. */
export function choiceOf<T extends Json>(field: Field<T>, value: Json | undefined): T | undefined {
  return readValue(field, value).value
}

export function entriesOf(
  entries: ReadonlyMap<string, readonly ReadEntry[]>,
  list: string,
): readonly ReadEntry[] {
  return entries.get(list) ?? []
}
