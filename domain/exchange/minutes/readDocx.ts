import { strFromU8, zipSync } from 'fflate'
import * as z from 'zod/mini'
import { claimTable } from './claimTable.ts'
import { decodeCarried, isOwn } from './carriedCodec.ts'
import type { CarriedNodes } from './Leaf.ts'
import { Line } from './Line.ts'
import { normalise } from './normalise.ts'
import { openZip } from './openZip.ts'
import { isComputed } from './paperStyles.ts'
import type { ReadFile } from './ReadFile.ts'
import type { ReadCell, ReadLeaf } from './ReadLeaf.ts'
import { rebuild } from './rebuild.ts'
import { paragraphOf, textNode, wordsOf, type RichMark } from './RichNode.ts'
import { elementsNamed, readXml, textOf } from './xml.ts'

/** What mammoth gives of a document, as far as minutes need it. */
const element = z.looseObject({
  type: z.string(),
  children: z.optional(z.array(z.unknown())),
})
const paragraph = z.looseObject({
  styleName: z.nullish(z.string()),
  styleId: z.nullish(z.string()),
  numbering: z.nullish(z.looseObject({ level: z.coerce.number(), isOrdered: z.boolean() })),
})
const run = z.looseObject({
  isBold: z.boolean(),
  isItalic: z.boolean(),
  isUnderline: z.boolean(),
  isStrikethrough: z.boolean(),
  verticalAlignment: z.string(),
})

type Resolve = (reference: unknown) => unknown
const noNote: Resolve = () => null

/** The text of a Word document. Pictures, macros and what lies outside of the file are not looked at. */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const zip = openZip(bytes, (name) => !/^word\/(media|embeddings|fonts)\//.test(name))
  if (!zip.ok) return zip
  if (zip.files['EncryptedPackage']) return { ok: false, code: 'protected' }
  if (!zip.files['word/document.xml']) return { ok: false, code: 'wrong-kind' }
  const mammoth = (await import('mammoth')).default
  let children: unknown[] = []
  let resolve: Resolve = noNote
  const transformDocument = (document: unknown): unknown => {
    const parsed = element.safeParse(document)
    children = parsed.success ? (parsed.data.children ?? []) : []
    resolve = notesOf(document)
    // The HTML that mammoth would go on to make is not wanted.
    return { ...Object(document), children: [] }
  }
  // It unpacks without any bound: it is given what was unpacked within ours, and no more.
  const packed = zipSync({ ...zip.files }, { level: 0 })
  try {
    // In Node it reads `buffer`, in a browser `arrayBuffer`.
    const input = { buffer: packed, arrayBuffer: packed.buffer }
    await mammoth.convertToHtml(input as never, { transformDocument, includeEmbeddedStyleMap: false })
  } catch {
    return { ok: false, code: 'damaged' }
  }
  const properties = propertiesOf(zip.files['docProps/custom.xml'])
  const carried = decodeCarried(properties)
  const leaves = new DocxReader(carried, resolve).leaves(children)
  return { ok: true, own: isOwn(properties), body: normalise(rebuild(leaves, carried)) }
}

function notesOf(document: unknown): Resolve {
  const notes = z.looseObject({ notes: z.looseObject({ resolve: z.any() }) }).safeParse(document)
  if (!notes.success) return noNote
  const { notes: held } = notes.data
  return (reference) => (typeof held.resolve === 'function' ? held.resolve.call(held, reference) : null)
}

function propertiesOf(file: Uint8Array | undefined): Map<string, string> {
  const root = file && readXml(strFromU8(file))
  if (!root) return new Map()
  return new Map(
    [...elementsNamed(root, 'property')].map((property) => [
      property.attributes.get('name') ?? '',
      textOf(property).trim(),
    ]),
  )
}

class DocxReader {
  private readonly carried: CarriedNodes
  private readonly resolve: Resolve

  constructor(carried: CarriedNodes, resolve: Resolve) {
    this.carried = carried
    this.resolve = resolve
  }

  leaves(nodes: readonly unknown[]): ReadLeaf[] {
    return nodes.flatMap((node) => {
      const parsed = element.safeParse(node)
      if (!parsed.success) return []
      const { type, children = [] } = parsed.data
      if (type === 'paragraph') return this.paragraph(node, children)
      if (type === 'table') return this.table(children)
      return []
    })
  }

  private paragraph(node: unknown, children: readonly unknown[]): ReadLeaf[] {
    const parsed = paragraph.safeParse(node)
    const { styleName, styleId, numbering } = parsed.success ? parsed.data : {}
    const style = styleName ?? ''
    if (isComputed(style)) return []
    const line = new Line(this.carried)
    this.inline(children, [], line)
    const level = /^(?:heading|titre|title)\s*(\d)?/i.exec(`${style || (styleId ?? '')}`)
    const heading = level && !numbering ? Math.min(Number(level[1] ?? 1), 3) : null
    const content = line.content()
    return [
      {
        opens: line.opens,
        closes: line.closes,
        style,
        list: numbering ? { level: numbering.level, ordered: numbering.isOrdered } : null,
        node: heading
          ? { ...paragraphOf(content), type: 'heading', attrs: { level: heading } }
          : paragraphOf(content),
      },
    ]
  }

  private table(rows: readonly unknown[]): ReadLeaf[] {
    const cells = rows.map((row) => {
      const { children = [], isHeader } = element.parse(row)
      return children.map((cell): ReadCell => {
        const { children: inside = [], colSpan, rowSpan } = element.parse(cell)
        return {
          head: isHeader === true,
          colspan: count(colSpan),
          rowspan: count(rowSpan),
          leaves: this.leaves(inside),
        }
      })
    })
    return [claimTable(cells, this.carried)]
  }

  private inline(nodes: readonly unknown[], marks: readonly RichMark[], line: Line): void {
    for (const node of nodes) {
      const parsed = element.safeParse(node)
      if (!parsed.success) continue
      const { type, children = [] } = parsed.data
      switch (type) {
        case 'run':
          this.inline(children, [...marksOf(node), ...marks], line)
          break
        case 'hyperlink': {
          const { href } = parsed.data
          const link = typeof href === 'string' ? [{ type: 'link', attrs: { href } }] : []
          this.inline(children, [...marks, ...link], line)
          break
        }
        case 'text':
          if (typeof parsed.data['value'] === 'string') line.add(textNode(parsed.data['value'], marks))
          break
        case 'tab':
          line.add(textNode(' ', marks))
          break
        case 'break':
          line.add({ type: 'hardBreak' })
          break
        case 'noteReference':
          line.add({ type: 'footnote', attrs: { text: this.noteText(node) } })
          break
        case 'bookmarkStart':
          if (typeof parsed.data['name'] === 'string') line.bookmark(parsed.data['name'])
          break
        default:
          this.inline(children, marks, line)
      }
    }
  }

  private noteText(reference: unknown): string {
    const note = z.looseObject({ body: z.array(z.unknown()) }).safeParse(this.resolve(reference))
    const leaves = note.success ? this.leaves(note.data.body) : []
    return leaves
      .map(({ node }) => wordsOf(node))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 2000)
  }
}

const count = (value: unknown): number => (typeof value === 'number' && value > 1 ? Math.min(value, 200) : 1)

function marksOf(node: unknown): RichMark[] {
  const parsed = run.safeParse(node)
  if (!parsed.success) return []
  const { isBold, isItalic, isUnderline, isStrikethrough, verticalAlignment } = parsed.data
  return [
    ...(isBold ? [{ type: 'bold' }] : []),
    ...(isItalic ? [{ type: 'italic' }] : []),
    ...(isUnderline ? [{ type: 'underline' }] : []),
    ...(isStrikethrough ? [{ type: 'strike' }] : []),
    ...(verticalAlignment === 'superscript' || verticalAlignment === 'subscript'
      ? [{ type: verticalAlignment }]
      : []),
  ]
}
