import { SAFE_HREF } from '../../minutes/schema.ts'
import { headingNumbers, runningHead, type MinutesModel } from './MinutesModel.ts'
import { printStyle } from './printStyle.ts'
import { attribute, numberOf, SECTIONS, type RichMark, type RichNode } from './RichNode.ts'
import { sectionLabel } from './sectionLabel.ts'
import { words } from './words.ts'

/** What a page of exported minutes may do: show itself, and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * Minutes as one complete page, to be read, printed or imported back: nodes carry their attributes as
 * `data-*`, what the page computes is under `data-computed`.
 */
export function writeHtml(model: MinutesModel): string {
  const notes: RichNode[] = []
  const numbers = headingNumbers(model.body)
  const body = model.body.map((node) => block(node, { notes, numbers })).join('\n')
  const title = escape(`${model.title}, ${model.moment}`)
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Tour de table">
<title>${title}</title>
<style>${printStyle(runningHead(model))}</style>
</head>
<body>
<header class="head" data-computed>
${head(model)}
</header>
<main data-minutes>
${body}
</main>
${recapitulation(model)}${footnotes(notes)}</body>
</html>
`
}

interface Context {
  /** Footnotes met so far. */
  readonly notes: RichNode[]
  readonly numbers: ReadonlyMap<RichNode, string>
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

function head(model: MinutesModel): string {
  const agenda = model.agenda.map(
    ({ number, title, level }) => `<li data-level="${level}">${escape(`${number}. ${title}`)}</li>`,
  )
  const attendance = model.attendance.map(
    ({ label, people }) => `<p><strong>${escape(label)}\u00a0:</strong> ${escape(people.join(', '))}</p>`,
  )
  return [
    `<h1>${escape(model.title)}</h1>`,
    `<p class="moment">${escape([model.moment, model.represented].join(', '))}</p>`,
    model.place && `<p>${escape(model.place)}</p>`,
    ...titled(words.attendance, attendance),
    ...titled(words.agenda, agenda.length > 0 ? [`<ol class="agenda">${agenda.join('')}</ol>`] : []),
    model.next && `<p><strong>${words.next}\u00a0:</strong> ${escape(model.next)}</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const titled = (title: string, parts: readonly string[]): string[] =>
  parts.length > 0 ? [`<h2>${escape(title)}</h2>`, ...parts] : []

const list = (lines: readonly string[]): string[] =>
  lines.length > 0 ? [`<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`] : []

function recapitulation({ decisions, actions }: MinutesModel): string {
  const parts = [...titled(words.decisions, list(decisions)), ...titled(words.actions, list(actions))]
  return parts.length > 0 ? `<aside class="head" data-computed>\n${parts.join('\n')}\n</aside>\n` : ''
}

function footnotes(notes: readonly RichNode[]): string {
  const items = notes.map((note, index) => {
    const back = `<a href="#appel-${index + 1}" aria-label="${words.back} ${index + 1}">↩</a>`
    return `<li id="note-${index + 1}">${escape(attribute(note, 'text'))} ${back}</li>`
  })
  return items.length > 0
    ? `<aside class="notes" data-computed role="doc-endnotes" aria-label="${words.notes}"><ol>${items.join('')}</ol></aside>\n`
    : ''
}

function block(node: RichNode, context: Context): string {
  const inside = (): string => (node.content ?? []).map((child) => block(child, context)).join('')
  if (SECTIONS.has(node.type) || node.type === 'annex') {
    const label = `<p class="label" data-computed>${escape(sectionLabel(node))}</p>`
    return `<section data-node="${node.type}"${data(node)}>${label}${inside()}</section>`
  }
  switch (node.type) {
    case 'heading': {
      const level = Math.min(Math.max(numberOf(node, 'level') ?? 1, 1), 3)
      const number = `<span data-computed>${context.numbers.get(node) ?? ''}</span>`
      return `<h${level + 1} data-level="${level}"${data(node, ['item'])}>${number}${inside()}</h${level + 1}>`
    }
    case 'bulletList':
      return `<ul>${inside()}</ul>`
    case 'orderedList': {
      const [start, type] = [numberOf(node, 'start') ?? 1, attribute(node, 'type')]
      return `<ol${start === 1 ? '' : ` start="${start}"`}${type && ` type="${escape(type)}"`}>${inside()}</ol>`
    }
    case 'listItem':
      return `<li>${inside()}</li>`
    case 'blockquote':
      return `<blockquote>${inside()}</blockquote>`
    case 'horizontalRule':
      return '<hr>'
    case 'table':
      return table(node, context)
    case 'text':
    case 'hardBreak':
    case 'mention':
    case 'footnote':
      return inline(node, context)
    default:
      return `<p>${inside()}</p>`
  }
}

function table(node: RichNode, context: Context): string {
  const rows = (node.content ?? []).map((row) => {
    const cells = row.content ?? []
    const scope = cells.every(({ type }) => type === 'tableHeader') ? 'col' : 'row'
    return `<tr>${cells.map((cell) => tableCell(cell, scope, context)).join('')}</tr>`
  })
  return `<table><tbody>${rows.join('\n')}</tbody></table>`
}

function tableCell(cell: RichNode, scope: 'col' | 'row', context: Context): string {
  const span = (name: 'colspan' | 'rowspan'): string => {
    const value = numberOf(cell, name) ?? 1
    return value > 1 ? ` ${name}="${value}"` : ''
  }
  const align = attribute(cell, 'align')
  const more = `${span('colspan')}${span('rowspan')}${align && ` style="text-align: ${escape(align)}"`}${data(cell, ['align', 'colwidth'])}`
  const content = (cell.content ?? []).map((child) => block(child, context)).join('')
  return cell.type === 'tableHeader'
    ? `<th scope="${scope}"${more}>${content}</th>`
    : `<td${more}>${content}</td>`
}

/** Attributes as the editor writes and reads them: what is no text as JSON. */
function data(node: RichNode, only?: readonly string[]): string {
  return Object.entries(node.attrs ?? {})
    .filter(([name, value]) => value !== null && (only?.includes(name) ?? true) && /^[a-z]+$/i.test(name))
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : `json:${JSON.stringify(value)}`
      return ` data-${name.toLowerCase()}="${escape(text)}"`
    })
    .join('')
}

function inline(node: RichNode, context: Context): string {
  switch (node.type) {
    case 'hardBreak':
      return '<br>'
    case 'mention':
      return `<span data-node="mention"${data(node)}>${escape(attribute(node, 'label'))}</span>`
    case 'footnote': {
      const number = context.notes.push(node)
      const link = `<a id="appel-${number}" href="#note-${number}" data-computed>${number}</a>`
      return `<sup data-node="footnote"${data(node)}>${link}</sup>`
    }
    default:
      return (node.marks ?? []).reduce((text, mark) => marked(text, mark), escape(node.text ?? ''))
  }
}

const TAGS: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
}

function marked(text: string, { type, attrs }: RichMark): string {
  if (type === 'link') {
    const href = attrs?.['href']
    if (typeof href !== 'string' || !SAFE_HREF.test(href)) return text
    return `<a href="${escape(href)}" rel="noopener noreferrer">${text}</a>`
  }
  const tag = TAGS[type]
  return tag ? `<${tag}>${text}</${tag}>` : text
}
