import * as z from 'zod/mini'
import type { Json } from '../schema/field.ts'
import type { RichTextSchema } from './schema.ts'

/** What a rich text's fingerprint is made from. */
export function describeRichText(schema: RichTextSchema): Json {
  const { maxDepth, maxText } = schema
  return { nodes: describeAll(schema.nodes), marks: describeAll(schema.marks), maxDepth, maxText }
}

function describeAll(types: RichTextSchema['nodes']): Json {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, JSON.parse(JSON.stringify(z.toJSONSchema(type)))]),
  )
}
