import { SAFE_HREF } from '../../minutes/schema.ts'
import { headingNumbers, type MinutesModel } from './MinutesModel.ts'
import { attribute, numberOf, SECTIONS, type RichMark, type RichNode } from './RichNode.ts'
import { sectionLabel } from './sectionLabel.ts'
import { words } from './words.ts'

/** Minutes as GitHub's Markdown, with its footnotes. Merged cells become empty ones. */
export function writeMarkdown(model: MinutesModel): string {
  const notes: RichNode[] = []
  const numbers = headingNumbers(model.body)
  const blocks = [
    `# ${plain(model.title)}`,
    plain([model.moment, model.represented].join(', ')),
    plain(model.place),
    ...titled(
      words.attendance,
      model.attendance.map(({ label, people }) => `- ${plain(`${label} : ${people.join(', ')}`)}`),
    ),
    ...titled(
      words.agenda,
      model.agenda.map(
        ({ number, title, level }) => `${'  '.repeat(level - 1)}- ${plain(`${number}. ${title}`)}`,
      ),
    ),
    model.next && plain(`${words.next} : ${model.next}`),
    '---',
    ...model.body.map((node) => block(node, { notes, numbers })),
    ...titled(words.decisions, listed(model.decisions)),
    ...titled(words.actions, listed(model.actions)),
    ...notes.map((note, index) => `[^${index + 1}]: ${plain(attribute(note, 'text'))}`),
  ]
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`
}

interface Context {
  readonly notes: RichNode[]
  readonly numbers: ReadonlyMap<RichNode, string>
}

const listed = (lines: readonly string[]): string[] => lines.map((line) => `- ${plain(line)}`)

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`**${title}**`, lines.join('\n')] : []

/** Text that Markdown leaves as it is. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1')

function block(node: RichNode, context: Context): string {
  const children = node.content ?? []
  const blocks = (): string => children.map((child) => block(child, context)).join('\n\n')
  if (SECTIONS.has(node.type) || node.type === 'annex') {
    return [`**${plain(sectionLabel(node))}**`, blocks()].filter((text) => text !== '').join('\n\n')
  }
  switch (node.type) {
    case 'heading': {
      const level = Math.min(Math.max(numberOf(node, 'level') ?? 1, 1), 3)
      return `${'#'.repeat(level + 1)} ${context.numbers.get(node) ?? ''}${line(children, context)}`
    }
    case 'bulletList':
      return children.map((item) => indented(item, '- ', context)).join('\n')
    case 'orderedList': {
      const start = numberOf(node, 'start') ?? 1
      return children.map((item, index) => indented(item, `${start + index}. `, context)).join('\n')
    }
    case 'blockquote':
      return blocks().replace(/^/gm, '> ')
    case 'horizontalRule':
      return '---'
    case 'table':
      return table(node, context)
    default:
      return line(children, context)
  }
}

function indented(item: RichNode, sign: string, context: Context): string {
  const parts = (item.content ?? []).map((child) => block(child, context))
  return sign + parts.join('\n\n').replace(/\n(?=.)/g, `\n${' '.repeat(sign.length)}`)
}

/** A row a line; what spans several cells is written in the first of them. */
function table(node: RichNode, context: Context): string {
  const rows = (node.content ?? []).map(({ content = [] }) =>
    content.flatMap((cell) => {
      const text = (cell.content ?? [])
        .map((child) => block(child, context).replace(/\n+/g, '<br>'))
        .join('<br>')
      return [text, ...Array.from({ length: (numberOf(cell, 'colspan') ?? 1) - 1 }, () => '')]
    }),
  )
  const width = Math.max(1, ...rows.map((row) => row.length))
  const written = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) => row[index] ?? '')
    return `| ${cells.join(' | ')} |`
  })
  return [written[0] ?? '', `|${' --- |'.repeat(width)}`, ...written.slice(1)].join('\n')
}

function line(nodes: readonly RichNode[], context: Context): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'hardBreak':
          return '\\\n'
        case 'mention':
          return plain(attribute(node, 'label'))
        case 'footnote':
          return `[^${context.notes.push(node)}]`
        default:
          return marked(node)
      }
    })
    .join('')
}

const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  strike: ['~~', '~~'],
  underline: ['<u>', '</u>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
}

/** Signs stand against the words, as Markdown wants it: spaces are kept outside of them. */
function marked({ text = '', marks = [] }: RichNode): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (inner === '') return text
  return before + marks.reduce((written, mark) => signed(written, mark), plain(inner)) + after
}

function signed(text: string, { type, attrs }: RichMark): string {
  if (type === 'link') {
    const href = attrs?.['href']
    return typeof href === 'string' && SAFE_HREF.test(href) ? `[${text}](<${href}>)` : text
  }
  const signs = SIGNS[type]
  return signs ? signs[0] + text + signs[1] : text
}
