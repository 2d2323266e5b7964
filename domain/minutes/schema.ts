import * as z from 'zod/mini'

/** The allow-list of a rich text: node and mark names with their attributes, as y-tiptap stores them. */
export interface RichTextSchema {
  readonly nodes: Readonly<Record<string, z.ZodMiniType>>
  readonly marks: Readonly<Record<string, z.ZodMiniType>>
  /** Deepest nesting of elements, the fragment not counted. */
  readonly maxDepth: number
  /** Longest accepted attribute or text run, in UTF-16 units. */
  readonly maxText: number
}

const id = z.string().check(z.regex(/^[\w-]{1,40}$/))
const line = z.string().check(z.maxLength(300))
const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))
const time = z.string().check(z.regex(/^\d\d:\d\d$/))
const attributes = (shape: Record<string, z.ZodMiniType>): z.ZodMiniType =>
  z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, z.optional(z.nullable(type))])),
  )

/** Links that leave the page only by these schemes, at entry and at display. */
export const SAFE_HREF = /^(https?:\/\/|mailto:|tel:|\/(?!\/))[^\s<>"']{0,2000}$/i

/** A person and a commune as they were on the day, so that old minutes stay true after an election. */
const speaker = {
  person: id,
  area: id,
  areaName: line,
  civility: line,
  name: line,
  function: line,
  on: date,
  at: time,
}

export const richTextSchema: RichTextSchema = {
  nodes: {
    paragraph: attributes({}),
    heading: attributes({ level: z.int().check(z.gte(1), z.lte(3)), item: id }),
    bulletList: attributes({}),
    orderedList: attributes({ start: z.int(), type: z.nullable(z.string().check(z.maxLength(2))) }),
    listItem: attributes({}),
    blockquote: attributes({}),
    hardBreak: attributes({}),
    horizontalRule: attributes({}),
    intervention: attributes({ id, ...speaker }),
    decision: attributes({ id, at: time }),
    action: attributes({ id, owner: id, ownerName: line, due: date, at: time }),
    mention: attributes({ id, label: line, kind: z.enum(['Person', 'Area', 'Organization', 'Meeting']) }),
  },
  marks: {
    bold: attributes({}),
    italic: attributes({}),
    underline: attributes({}),
    strike: attributes({}),
    link: attributes({
      href: z.string().check(z.regex(SAFE_HREF)),
      target: z.string().check(z.maxLength(20)),
      rel: z.string().check(z.maxLength(60)),
      class: z.string().check(z.maxLength(60)),
      title: line,
    }),
  },
  maxDepth: 12,
  maxText: 100_000,
}

/** Fingerprints of the successive schemas, the current one last. A change fails the tests until its own is added. */
export const RICH_TEXT_HISTORY = ['d8ed19a0'] as const

/** Rises whenever a node, a mark or an attribute is added: an older client opens the document read-only. */
export const RICH_TEXT_VERSION: number = RICH_TEXT_HISTORY.length
