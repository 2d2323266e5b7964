import type * as Docx from 'docx'
import { SAFE_HREF } from '../../minutes/schema.ts'
import { closeName, encodeCarried, openName } from './carriedCodec.ts'
import { docxStyleId, docxStyles } from './docxStyles.ts'
import { Flattener } from './Flattener.ts'
import { footLines, headLines, type HeadLine } from './headLines.ts'
import type { Leaf, LeafList } from './Leaf.ts'
import { runningHead, type MinutesModel } from './MinutesModel.ts'
import { styleOf } from './paperStyles.ts'
import { attribute, numberOf, type RichMark, type RichNode } from './RichNode.ts'
import { words } from './words.ts'

/** Minutes as a Word document with named styles, which comes back whole even after another program saved it. */
export async function writeDocx(model: MinutesModel): Promise<Uint8Array> {
  // A megabyte of code that only an export needs.
  const docx = await import('docx')
  const writer = new DocxWriter(docx, model)
  return writer.write()
}

const LEVELS = 9
const INDENT = 400

class DocxWriter {
  private readonly docx: typeof Docx
  private readonly model: MinutesModel
  private readonly flat: Flattener
  private readonly notes: Record<string, { children: Docx.Paragraph[] }> = {}
  /** The start of each numbered list, by its key. */
  private readonly ordered = new Map<number, number>()

  constructor(docx: typeof Docx, model: MinutesModel) {
    this.docx = docx
    this.model = model
    this.flat = new Flattener(model.body)
  }

  async write(): Promise<Uint8Array> {
    const { docx, model } = this
    const children = [
      ...headLines(model).map((line) => this.computed(line)),
      ...this.blocks(this.flat.leaves(model.body)),
      ...footLines(model).map((line) => this.computed(line)),
    ]
    const document = new docx.Document({
      title: `${model.title}, ${model.moment}`,
      creator: 'Tour de table',
      customProperties: encodeCarried(this.flat.carried),
      styles: docxStyles(),
      footnotes: this.notes,
      numbering: { config: this.numbering() },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11_906, height: 16_838 },
              margin: { top: 1600, right: 1134, bottom: 1300, left: 1247 },
            },
          },
          headers: { default: this.header() },
          footers: { default: this.footer() },
          children,
        },
      ],
    })
    return new Uint8Array(await docx.Packer.toArrayBuffer(document))
  }

  private header(): Docx.Header {
    const { Header, Paragraph, TextRun } = this.docx
    const text = new TextRun({ text: runningHead(this.model), size: 18, color: '333333' })
    return new Header({ children: [new Paragraph({ children: [text], thematicBreak: true })] })
  }

  private footer(): Docx.Footer {
    const { Footer, Paragraph, TextRun, AlignmentType, PageNumber } = this.docx
    const children = [`${words.page} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES]
    const run = new TextRun({ children, size: 18, color: '333333' })
    return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] })
  }

  private numbering(): Docx.INumberingOptions['config'] {
    const { AlignmentType, LevelFormat } = this.docx
    const level = (index: number, format: 'bullet' | 'decimal', start: number) => ({
      level: index,
      format: LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
      text: format === 'bullet' ? '•' : `%${index + 1}.`,
      alignment: AlignmentType.LEFT,
      start,
      style: { paragraph: { indent: { left: INDENT * (index + 1), hanging: 280 } } },
    })
    const levels = (format: 'bullet' | 'decimal', start: number) =>
      Array.from({ length: LEVELS }, (_, index) => level(index, format, start))
    return [
      { reference: 'bullets', levels: levels('bullet', 1) },
      ...[...this.ordered].map(([key, start]) => ({
        reference: `list${key}`,
        levels: levels('decimal', start),
      })),
    ]
  }

  private computed({ style, text, level = 1 }: HeadLine): Docx.Paragraph {
    const { Paragraph, TextRun } = this.docx
    return new Paragraph({
      style: docxStyleId(style),
      children: [new TextRun(text)],
      ...(style === 'factItem' && { indent: { left: 200 + (level - 1) * INDENT } }),
    })
  }

  private blocks(leaves: readonly Leaf[]): (Docx.Paragraph | Docx.Table)[] {
    return leaves.map((leaf) => (leaf.role === 'table' ? this.table(leaf) : this.paragraph(leaf)))
  }

  private paragraph(leaf: Leaf, around: readonly Docx.ParagraphChild[] = []): Docx.Paragraph {
    const { Paragraph, TextRun } = this.docx
    const { role, node, label, list, depth } = leaf
    const content = role === 'label' || role === 'rule' ? [] : (node.content ?? [])
    const words = label === '' ? [] : [new TextRun(label)]
    return new Paragraph({
      ...(role === 'heading' ? { heading: this.rank(node) } : { style: docxStyleId(styleOf(leaf)) }),
      ...(list && { numbering: this.numberOf(list) }),
      ...(!list && depth > 0 && { indent: { left: INDENT * depth } }),
      ...(role === 'rule' && { thematicBreak: true }),
      children: [
        ...around,
        ...leaf.opens.map((key) => this.bookmark(openName(key))),
        ...words,
        ...content.flatMap((child) => this.inline(child)),
        ...leaf.closes.map((key) => this.bookmark(closeName(key))),
      ],
    })
  }

  private rank(node: RichNode) {
    const { HeadingLevel } = this.docx
    const level = numberOf(node, 'level') ?? 1
    return level <= 1 ? HeadingLevel.HEADING_1 : level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
  }

  private numberOf({ key, level, ordered, start }: LeafList) {
    if (ordered) this.ordered.set(key, start)
    const reference = ordered ? `list${key}` : 'bullets'
    return { reference, level: Math.min(level, LEVELS - 1), instance: key }
  }

  /** A place without words. */
  private bookmark(id: string): Docx.Bookmark {
    return new this.docx.Bookmark({ id, children: [] })
  }

  private table({ node, opens, closes }: Leaf): Docx.Table {
    const { Table, TableRow, TableCell, WidthType } = this.docx
    // A table has no place for a bookmark: it stands in the first line of its first cell.
    let marks: readonly Docx.ParagraphChild[] = [...opens.map(openName), ...closes.map(closeName)].map((id) =>
      this.bookmark(id),
    )
    const rows = (node.content ?? []).map((row, index) => {
      const cells = row.content ?? []
      const children = cells.map((cell) => {
        const leaves = this.flat.leaves(cell.content ?? [])
        const [first, ...rest] = leaves
        const inside =
          first && first.role !== 'table'
            ? [this.paragraph(first, marks), ...this.blocks(rest)]
            : [this.emptyLine(marks), ...this.blocks(leaves), this.emptyLine([])]
        marks = []
        return new TableCell({
          children: inside,
          columnSpan: numberOf(cell, 'colspan') ?? 1,
          rowSpan: numberOf(cell, 'rowspan') ?? 1,
          ...(cell.type === 'tableHeader' && { shading: { fill: 'EEF1F2' } }),
        })
      })
      const tableHeader = index === 0 && cells.every(({ type }) => type === 'tableHeader')
      return new TableRow({ children, tableHeader, cantSplit: true })
    })
    return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })
  }

  private emptyLine(children: readonly Docx.ParagraphChild[]): Docx.Paragraph {
    return new this.docx.Paragraph({ style: docxStyleId('text'), children: [...children] })
  }

  private inline(node: RichNode): Docx.ParagraphChild[] {
    const { TextRun, FootnoteReferenceRun, Paragraph } = this.docx
    switch (node.type) {
      case 'hardBreak':
        return [new TextRun({ break: 1 })]
      case 'mention': {
        const key = this.flat.carry(node)
        return [
          this.bookmark(openName(key)),
          new TextRun(attribute(node, 'label')),
          this.bookmark(closeName(key)),
        ]
      }
      case 'footnote': {
        const key = this.flat.carry(node)
        const number = Object.keys(this.notes).length + 1
        const text = new TextRun(` ${attribute(node, 'text')}`)
        this.notes[number] = { children: [new Paragraph({ children: [text] })] }
        return [this.bookmark(openName(key)), new FootnoteReferenceRun(number)]
      }
      default:
        return [this.run(node)]
    }
  }

  private run({ text = '', marks = [] }: RichNode): Docx.ParagraphChild {
    const { TextRun, ExternalHyperlink } = this.docx
    const has = (type: string): boolean => marks.some((mark) => mark.type === type)
    const link = hrefOf(marks)
    const run = new TextRun({
      text,
      ...(has('bold') && { bold: true }),
      ...(has('italic') && { italics: true }),
      ...(has('underline') && { underline: {} }),
      ...(has('strike') && { strike: true }),
      ...(has('superscript') && { superScript: true }),
      ...(has('subscript') && { subScript: true }),
      ...(link !== null && { color: '02555F' }),
    })
    return link === null ? run : new ExternalHyperlink({ link, children: [run] })
  }
}

function hrefOf(marks: readonly RichMark[]): string | null {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href']
  return typeof href === 'string' && SAFE_HREF.test(href) ? href : null
}
