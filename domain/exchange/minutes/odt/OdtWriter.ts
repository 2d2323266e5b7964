import { SAFE_HREF } from '../../../minutes/schema.ts'
import { closeName, openName } from '../carriedCodec.ts'
import { Flattener } from '../Flattener.ts'
import { footLines, headLines, type HeadLine } from '../headLines.ts'
import type { Leaf } from '../Leaf.ts'
import type { MinutesModel } from '../MinutesModel.ts'
import { styleOf, type PaperStyle } from '../paperStyles.ts'
import { attribute, numberOf, type RichMark, type RichNode } from '../RichNode.ts'
import { escapeXml } from '../xml.ts'

/** The name of a paragraph style in the file. */
export const odtStyleName = (style: PaperStyle): string =>
  `Tdt${style.charAt(0).toUpperCase()}${style.slice(1)}`

/** Writes the text of minutes as OpenDocument; the styles that it uses by itself are in `automatic`. */
export class OdtWriter {
  readonly flat: Flattener
  /** Styles of stretches of text, by the marks that they wear. */
  readonly runs = new Map<string, string>()
  /** Starts of numbered lists, by the name of their style. */
  readonly lists = new Map<string, number>()
  private notes = 0
  private tables = 0
  private cells = 0

  constructor(model: MinutesModel) {
    this.flat = new Flattener(model.body)
  }

  text(model: MinutesModel): string {
    return [
      ...headLines(model).map((line) => computed(line)),
      ...this.blocks(this.flat.leaves(model.body), []),
      ...footLines(model).map((line) => computed(line)),
    ].join('\n')
  }

  private blocks(leaves: readonly Leaf[], marks: readonly string[]): string[] {
    return leaves.map((leaf, index) => {
      const before = index === 0 ? marks : []
      return leaf.role === 'table' ? this.table(leaf) : this.paragraph(leaf, before)
    })
  }

  private paragraph(leaf: Leaf, before: readonly string[]): string {
    const { role, node, label, list, depth } = leaf
    const content = role === 'label' || role === 'rule' ? [] : (node.content ?? [])
    const inside = [
      ...[...before, ...leaf.opens.map(openName)].map(bookmark),
      spaced(label),
      ...content.map((child) => this.inline(child)),
      ...leaf.closes.map(closeName).map(bookmark),
    ].join('')
    if (role === 'heading') {
      const level = Math.min(Math.max(numberOf(node, 'level') ?? 1, 1), 3)
      return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inside}</text:h>`
    }
    const name = odtStyleName(styleOf(leaf))
    const paragraph = `<text:p text:style-name="${name}">${inside}</text:p>`
    if (list === null)
      return depth === 0 ? paragraph : nested(paragraph, 'Bullets', depth, 'text:list-header')
    const style = list.ordered ? this.numbered(list.key, list.start) : 'Bullets'
    return nested(paragraph, style, list.level + 1, 'text:list-item')
  }

  private numbered(key: number, start: number): string {
    const name = `Numbers${key}`
    this.lists.set(name, start)
    return name
  }

  private table({ node, opens, closes }: Leaf): string {
    let marks: readonly string[] = [...opens.map(openName), ...closes.map(closeName)]
    const taken = new Set<string>()
    const rows = (node.content ?? []).map((row, y) => {
      let x = 0
      const cells: string[] = []
      const cover = (): void => {
        for (; taken.has(`${x},${y}`); x++) cells.push('<table:covered-table-cell/>')
      }
      for (const cell of row.content ?? []) {
        cover()
        const [columns, lines] = [numberOf(cell, 'colspan') ?? 1, numberOf(cell, 'rowspan') ?? 1]
        for (let dx = 0; dx < columns; dx++)
          for (let dy = 0; dy < lines; dy++) taken.add(`${x + dx},${y + dy}`)
        taken.delete(`${x},${y}`)
        cells.push(this.cell(cell, columns, lines, marks))
        marks = []
        x++
      }
      cover()
      this.cells = Math.max(this.cells, x)
      return `<table:table-row>${cells.join('')}</table:table-row>`
    })
    const width = Math.max(1, ...[...taken].map((place) => Number(place.split(',')[0]) + 1), this.cells)
    this.cells = 0
    const columns = `<table:table-column table:number-columns-repeated="${width}"/>`
    return `<table:table table:name="Table${++this.tables}" table:style-name="Grid">${columns}${rows.join('')}</table:table>`
  }

  private cell(cell: RichNode, columns: number, lines: number, marks: readonly string[]): string {
    const leaves = this.flat.leaves(cell.content ?? [])
    const head = cell.type === 'tableHeader'
    // A table that begins with a table leaves no line for the marks of the outer one.
    const line = leaves[0]?.role === 'table' && marks.length > 0
    const content = line
      ? [`<text:p>${marks.map(bookmark).join('')}</text:p>`, ...this.blocks(leaves, [])]
      : this.blocks(leaves, marks)
    const spans = `${columns > 1 ? ` table:number-columns-spanned="${columns}"` : ''}${lines > 1 ? ` table:number-rows-spanned="${lines}"` : ''}`
    const style = head ? 'HeadCell' : 'Cell'
    return `<table:table-cell table:style-name="${style}" office:value-type="string"${spans}>${content.join('')}</table:table-cell>`
  }

  private inline(node: RichNode): string {
    switch (node.type) {
      case 'hardBreak':
        return '<text:line-break/>'
      case 'mention': {
        const key = this.flat.carry(node)
        return bookmark(openName(key)) + spaced(attribute(node, 'label')) + bookmark(closeName(key))
      }
      case 'footnote': {
        const key = this.flat.carry(node)
        const number = ++this.notes
        return `${bookmark(openName(key))}<text:note text:id="ftn${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${spaced(attribute(node, 'text'))}</text:p></text:note-body></text:note>`
      }
      default:
        return this.run(node)
    }
  }

  private run({ text = '', marks = [] }: RichNode): string {
    const worn = marks.map(({ type }) => type).filter((type) => type !== 'link')
    const inside =
      worn.length === 0
        ? spaced(text)
        : `<text:span text:style-name="${this.style(worn)}">${spaced(text)}</text:span>`
    const href = hrefOf(marks)
    return href === null
      ? inside
      : `<text:a xlink:type="simple" xlink:href="${escapeXml(href)}">${inside}</text:a>`
  }

  private style(worn: readonly string[]): string {
    const key = worn.join(' ')
    const name = this.runs.get(key) ?? `T${this.runs.size + 1}`
    this.runs.set(key, name)
    return name
  }
}

const bookmark = (name: string): string => `<text:bookmark text:name="${name}"/>`

function nested(paragraph: string, style: string, levels: number, item: string): string {
  let written = paragraph
  for (let level = levels; level > 0; level--) {
    const tag = level === levels ? item : 'text:list-item'
    const named = level === 1 ? ` text:style-name="${style}"` : ''
    // A numbered list goes on where an item of it was written before.
    written = `<text:list${named}><${tag}>${written}</${tag}></text:list>`
  }
  return written
}

/** Spaces as OpenDocument keeps them: more than one, or at an end, are elements. */
const spaced = (text: string): string =>
  escapeXml(text)
    .replace(/^ | $| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replace(/\t/g, '<text:tab/>')
    .replace(/\n/g, '<text:line-break/>')

function computed({ style, text }: HeadLine): string {
  return `<text:p text:style-name="${odtStyleName(style)}">${spaced(text)}</text:p>`
}

function hrefOf(marks: readonly RichMark[]): string | null {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href']
  return typeof href === 'string' && SAFE_HREF.test(href) ? href : null
}
