import type { RichNode } from '#domain'
import { marked } from 'marked'
import { readHtml } from './readHtml.ts'

const NOTE = /^\[\^([\w-]{1,20})\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*))*)\n?/gm

/** Markdown as nodes, GitHub's footnotes among them. */
export function readMarkdown(source: string): RichNode[] {
  const notes = new Map<string, string>()
  const text = source.replace(NOTE, (_, name: string, note: string) => {
    notes.set(name, note.replace(/\s+/g, ' ').trim())
    return ''
  })
  const calls = text.replace(/\[\^([\w-]{1,20})\]/g, (whole, name: string) => {
    const note = notes.get(name)
    return note === undefined ? whole : `<sup data-node="footnote" data-text="${escape(note)}"></sup>`
  })
  // «3^{ème}» is how some converters write what stands high.
  const raised = calls.replace(/\^\{([^{}\n]{1,12})\}/g, '<sup>$1</sup>')
  return readHtml(marked.parse(raised, { async: false, gfm: true }))
}

const escape = (text: string): string =>
  text
    .replace(/\\([\\`*_[\]<>|~#])/g, '$1')
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
