import * as z from 'zod/mini'

/** The allow-list of a rich text: node and mark names with their attributes, as y-tiptap stores them. */
export interface RichTextSchema {
  readonly nodes: Readonly<Record<string, z.ZodMiniType>>
  readonly marks: Readonly<Record<string, z.ZodMiniType>>
  /** What may stand in each node; `doc` is the fragment itself. What stands elsewhere an editor would delete. */
  readonly children: Readonly<Record<string, ReadonlySet<string>>>
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

const count = z.int().check(z.gte(0), z.lte(100_000))

/** A person as they were on the day, so that old minutes stay true after an election. */
const person = { person: id, civility: line, name: line, function: line }

/** The person who has the floor, for a commune or from an organisation. */
const speaker = {
  ...person,
  area: id,
  areaName: line,
  /** What an outside speaker comes from; they have no commune. */
  organization: line,
  /** Others who speak with them for the same commune. */
  also: z.array(attributes(person)).check(z.maxLength(4)),
  /** The absent person in whose place they speak; with `words`, whose own words they read. */
  represents: attributes({ ...person, words: z.boolean() }),
  on: date,
  at: time,
}

const cell = attributes({
  colspan: z.int().check(z.gte(1), z.lte(40)),
  rowspan: z.int().check(z.gte(1), z.lte(200)),
  /** Widths in pixels of the columns it spans. */
  colwidth: z.array(z.int().check(z.gte(0), z.lte(4000))).check(z.maxLength(40)),
  align: z.enum(['left', 'center', 'right']),
})

export const LEGAL_KINDS = ['law', 'decree', 'order', 'code', 'circular', 'deliberation', 'other'] as const

const none = new Set<string>()
const inline = new Set(['text', 'hardBreak', 'mention', 'footnote'])
const item = new Set(['listItem'])
const words = ['paragraph', 'bulletList', 'orderedList']
const inSection = new Set(words)
const blocks = [...words, 'heading', 'blockquote', 'horizontalRule']
const inBlock = new Set(blocks)
const sections = [
  'intervention',
  'decision',
  'vote',
  'action',
  'convention',
  'legalReference',
  'annex',
  'table',
]

/** Sections and tables stand at the top only: no intervention in a list, no table in a table. */
const children: RichTextSchema['children'] = {
  doc: new Set([...blocks, ...sections]),
  paragraph: inline,
  heading: inline,
  bulletList: item,
  orderedList: item,
  listItem: inBlock,
  blockquote: inBlock,
  hardBreak: none,
  horizontalRule: none,
  intervention: inSection,
  decision: inSection,
  vote: inSection,
  action: inSection,
  convention: inSection,
  legalReference: inSection,
  annex: none,
  footnote: none,
  mention: none,
  table: new Set(['tableRow']),
  tableRow: new Set(['tableHeader', 'tableCell']),
  tableHeader: inSection,
  tableCell: inSection,
}

export const richTextSchema: RichTextSchema = {
  children,
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
    vote: attributes({ id, for: count, against: count, abstention: count, at: time }),
    action: attributes({ id, owner: id, ownerName: line, due: date, at: time }),
    convention: attributes({ id, parties: line, on: date, at: time }),
    legalReference: attributes({
      id,
      kind: z.enum(LEGAL_KINDS),
      number: line,
      article: line,
      on: date,
      href: z.string().check(z.regex(SAFE_HREF)),
    }),
    /** A file of the meeting, named in the text; `hash` is the SHA-256 of its bytes, hexadecimal. */
    annex: attributes({
      id,
      name: line,
      size: z.int().check(z.gte(0), z.lte(1e10)),
      type: line,
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    footnote: attributes({ id, text: z.string().check(z.maxLength(2000)) }),
    table: attributes({}),
    tableRow: attributes({}),
    tableHeader: cell,
    tableCell: cell,
    mention: attributes({ id, label: line, kind: z.enum(['Person', 'Area', 'Organization', 'Meeting']) }),
  },
  marks: {
    bold: attributes({}),
    italic: attributes({}),
    underline: attributes({}),
    strike: attributes({}),
    superscript: attributes({}),
    subscript: attributes({}),
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
export const RICH_TEXT_HISTORY = ['d8ed19a0', '0a2fd310'] as const

/** Rises whenever a node, a mark or an attribute is added: an older client opens the document read-only. */
export const RICH_TEXT_VERSION: number = RICH_TEXT_HISTORY.length
