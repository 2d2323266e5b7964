import * as z from 'zod/mini'
import type { Audience, Field, Fields, Json, Shape, ValuesOf } from './field.ts'
import { isCalendarDate } from './date.ts'
import type { Label } from './label.ts'

interface Options {
  readonly audience?: Audience
  readonly required?: boolean
}

interface TextOptions extends Options {
  /** Longest accepted length, in UTF-16 units. */
  readonly max?: number
  readonly pattern?: RegExp
}

/** One line of text. */
export function text(label: Label, { max = 200, pattern, ...options }: TextOptions = {}): Field<string> {
  const checks = pattern
    ? [z.maxLength(max, 'too-long'), z.regex(pattern, 'pattern')]
    : [z.maxLength(max, 'too-long')]
  return field('text', label, options, z.string('text').check(...checks), {
    max,
    ...(pattern && { pattern: pattern.source }),
  })
}

/** One of a closed list. The stored value is the key, the label is what users read. */
export function choice<const C extends Readonly<Record<string, Label>>>(
  label: Label,
  choices: C,
  options: Options = {},
): Field<keyof C & string> {
  const keys = Object.keys(choices) as (keyof C & string)[]
  return field('choice', label, options, z.enum(keys, 'choice'), { choices: keys.toSorted() }, { choices })
}

/** A calendar date, `YYYY-MM-DD`. */
export function date(label: Label, options: Options = {}): Field<string> {
  return field('date', label, options, z.string('date').check(z.refine(isCalendarDate, 'date')), {})
}

/** A time of day, `HH:MM`. */
export function time(label: Label, options: Options = {}): Field<string> {
  return field(
    'time',
    label,
    options,
    z.string('time').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')),
    {},
  )
}

interface IntegerOptions extends Options {
  readonly min?: number
  readonly max?: number
}

/** A whole number within bounds, both included. */
export function integer(
  label: Label,
  { min = 0, max = 1e12, ...options }: IntegerOptions = {},
): Field<number> {
  const schema = z.number('integer').check(z.int('integer'), z.gte(min, 'too-small'), z.lte(max, 'too-large'))
  return field('integer', label, options, schema, { min, max })
}

export function flag(label: Label, options: Options = {}): Field<boolean> {
  return field('flag', label, options, z.boolean('flag'), {})
}

/** The id of a record of another kind, wherever that record lives. */
export function reference(
  label: Label,
  target: string,
  { pattern = /^[\w-]{1,40}$/, ...options }: Options & { readonly pattern?: RegExp } = {},
): Field<string> {
  const schema = z.string('reference').check(z.regex(pattern, 'reference'))
  return field('reference', label, options, schema, { target, pattern: pattern.source })
}

interface ListOptions extends Options {
  readonly maxItems?: number
  readonly pattern?: RegExp
}

/** A short list of codes, replaced whole (postal codes, parent territories). */
export function list(
  label: Label,
  { maxItems = 60, pattern = /^[^\n]{1,80}$/, ...options }: ListOptions = {},
): Field<readonly string[]> {
  const schema = z
    .array(z.string('list').check(z.regex(pattern, 'list')), 'list')
    .check(z.maxLength(maxItems, 'too-long'))
  return field('list', label, options, schema as unknown as z.ZodMiniType<readonly string[]>, {
    maxItems,
    pattern: pattern.source,
  })
}

export function shape<const F extends Fields>(name: string, label: Label, fields: F): Shape<F> {
  return { name, label, fields }
}

/**
 * A list that belongs to the record, merged entry by entry: each entry is one plain object under the
 * key `<field>.<entry id>` of the record's map. An entry is never deleted: it gets `archivedAt`.
 */
export function entries<F extends Fields>(
  label: Label,
  of: Shape<F>,
  options: Options = {},
): Field<EntryValue<F>> {
  const described: Record<string, Json> = {}
  const members: Record<string, z.ZodMiniType> = {
    archivedAt: z.optional(z.string('date').check(z.refine(isCalendarDate, 'date'))),
  }
  for (const [name, inner] of Object.entries(of.fields)) {
    members[name] = inner.required ? inner.schema : z.optional(inner.schema)
    described[name] = describe(inner)
  }
  const schema = z.strictObject(members, 'entry') as unknown as z.ZodMiniType<EntryValue<F>>
  return field('entries', label, options, schema, { of: of.name, fields: described }, { shape: of })
}

export type EntryValue<F extends Fields = Fields> = ValuesOf<F> & { readonly archivedAt?: string } & {
  readonly [key: string]: Json
}

/** The serialisable form of a field, labels left out: what two versions of the application must agree on. */
export function describe(field: Field): Json {
  return {
    kind: field.kind,
    audience: field.audience ?? null,
    required: field.required,
    rules: field.rules,
  }
}

function field<T extends Json>(
  kind: Field['kind'],
  label: Label,
  { audience, required = false }: Options,
  schema: z.ZodMiniType<T>,
  rules: Field['rules'],
  extra: Partial<Pick<Field, 'choices' | 'shape'>> = {},
): Field<T> {
  return {
    kind,
    label,
    audience,
    required,
    schema,
    rules,
    choices: extra.choices,
    shape: extra.shape,
  }
}
