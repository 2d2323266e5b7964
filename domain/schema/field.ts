import * as z from 'zod/mini'
import type { Label } from './label.ts'
import { isPlain } from './plain.ts'

/** Who may read a field. It decides which document the field is stored in; see `domain/documents`. */
export const AUDIENCES = ['public', 'members', 'staff', 'restricted'] as const
export type Audience = (typeof AUDIENCES)[number]

export type FieldKind =
  'text' | 'choice' | 'date' | 'time' | 'integer' | 'flag' | 'reference' | 'list' | 'entries'

/** JSON that a field may be stored as: a value of a Y.Map key, replaced whole. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * One field of a record or of an entry, declared once. `rules` is the serialisable form of the
 * validation: the schema's fingerprint and the forms are made from it.
 */
export interface Field<T extends Json = Json> {
  readonly kind: FieldKind
  readonly label: Label
  /** Absent on the fields of an entry, which share the audience of the list they belong to. */
  readonly audience: Audience | undefined
  readonly required: boolean
  readonly rules: Readonly<Record<string, Json>>
  readonly choices: Readonly<Record<string, Label>> | undefined
  readonly shape: Shape | undefined
  readonly schema: z.ZodMiniType<T>
}

/** The shape of one entry of a list that belongs to a record, such as a contact or a delegation. */
export interface Shape<F extends Fields = Fields> {
  readonly name: string
  readonly label: Label
  readonly fields: F
}

export type Fields = { readonly [name: string]: Field }
export type ValueOf<F> = F extends Field<infer T> ? T : never
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> }

export type Reading<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: undefined; readonly problem: string | null }

/** Reads a stored value: the value, or what is wrong with it. Absence is not a problem. Never throws. */
export function readValue<T extends Json>(field: Field<T>, stored: unknown): Reading<T> {
  if (stored === undefined) return { value: undefined, problem: null }
  if (!isPlain(stored, 3)) return { value: undefined, problem: 'invalid' }
  const parsed = z.safeParse(field.schema, stored)
  return parsed.success
    ? { value: parsed.data, problem: null }
    : { value: undefined, problem: parsed.error.issues[0]?.message || 'invalid' }
}
