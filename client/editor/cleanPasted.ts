import { nestWordLists } from './nestWordLists.ts'

/**
 * HTML from Word, LibreOffice, Outlook or Google Docs without what is theirs alone: notes become footnotes, Word's
 * lists, which are paragraphs, become lists. The schema then drops every tag and attribute that it does not know.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const foreign = [
    ...page.querySelectorAll('style, script, meta, link, title, xml, template, noscript, object'),
  ]
  for (const element of [...foreign, ...page.getElementsByTagName('o:p')]) element.remove()
  for (const comment of commentsOf(page)) comment.parentNode?.removeChild(comment)
  // Google Docs wraps everything in a «b» that is not bold.
  for (const wrapper of page.querySelectorAll<HTMLElement>('b[style], strong[style]')) {
    if (/font-weight:\s*(normal|400)/i.test(wrapper.getAttribute('style') ?? '')) unwrap(wrapper)
  }
  takeNotes(page)
  nestWordLists(page)
  for (const table of page.querySelectorAll('td table, th table, li table')) wordsOnly(table)
  for (const empty of page.querySelectorAll('p')) {
    if (isBlank(empty) && !empty.closest('td, th')) empty.remove()
  }
  return page.body.innerHTML
}

/** How many pictures a paste holds: they are not pasted, and that is said. */
export function countImages(html: string): number {
  return new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelectorAll('img, picture > source:only-child').length
}

function commentsOf(page: Document): Node[] {
  const found: Node[] = []
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT)
  while (walker.nextNode()) found.push(walker.currentNode)
  return found
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** A table where none may stand leaves its words, one paragraph a cell. */
function wordsOnly(table: Element): void {
  const paragraphs = [...table.querySelectorAll('td, th')].map((cell) => {
    const paragraph = table.ownerDocument.createElement('p')
    paragraph.textContent = cell.textContent
    return paragraph
  })
  table.replaceWith(...paragraphs)
}

/** Calls of notes in Word (`_ftnref1` → `_ftn1`) and LibreOffice (`sdfootnote1anc` → `sdfootnote1sym`). */
const CALL = /#(_(?:ftn|edn)\d+|sd(?:footnote|endnote)\d+sym)$/

function takeNotes(page: Document): void {
  for (const call of page.querySelectorAll('a[href]')) {
    const target = CALL.exec(call.getAttribute('href') ?? '')?.[1]
    const back = target === undefined ? null : page.querySelector(`a[name="${target}"]`)
    const note = back?.closest('div[id], p')
    if (!back || !note || note.contains(call)) continue
    back.remove()
    const made = page.createElement('sup')
    made.setAttribute('data-node', 'footnote')
    made.setAttribute('data-text', note.textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 2000))
    note.remove()
    const shown = call.closest('sup') ?? call
    shown.replaceWith(made)
  }
  for (const rest of page.querySelectorAll('div[style*="mso-element"]')) {
    for (const rule of rest.querySelectorAll('hr')) rule.remove()
    unwrap(rest)
  }
}

const isBlank = (element: Element): boolean =>
  element.textContent.replace(/\u00a0/g, ' ').trim() === '' &&
  element.querySelector('img, br, [data-node]') === null
