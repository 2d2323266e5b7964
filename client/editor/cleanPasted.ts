/**
 * HTML from Word or LibreOffice without what is theirs alone, and with Word's lists, which are paragraphs,
 * as lists. The schema then drops every tag and attribute that it does not know.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const foreign = [...page.querySelectorAll('style, script, meta, link, title, xml')]
  for (const element of [...foreign, ...page.getElementsByTagName('o:p')]) element.remove()
  for (const paragraph of page.querySelectorAll('p[class*="MsoListParagraph"], p[style*="mso-list"]')) {
    moveIntoList(paragraph)
  }
  for (const empty of page.querySelectorAll('p')) if (isBlank(empty)) empty.remove()
  return page.body.innerHTML
}

function moveIntoList(paragraph: Element): void {
  const bullet = bulletOf(paragraph)
  const tag = bullet && /^[\da-z]{1,3}[.)]/i.test(bullet.textContent.trim()) ? 'ol' : 'ul'
  bullet?.remove()
  const before = paragraph.previousElementSibling
  const fromWord = before?.hasAttribute('data-word') && before.tagName.toLowerCase() === tag
  const list = fromWord && before ? before : paragraph.ownerDocument.createElement(tag)
  if (list !== before) {
    list.setAttribute('data-word', '')
    paragraph.before(list)
  }
  const item = paragraph.ownerDocument.createElement('li')
  list.append(item)
  item.append(paragraph)
}

/** Where Word writes the bullet or number of an item as text. */
function bulletOf(paragraph: Element): Element | null {
  return (
    [...paragraph.querySelectorAll('span')].find((span) =>
      /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
    ) ?? null
  )
}

const isBlank = (element: Element): boolean =>
  element.textContent.replace(/\u00a0/g, ' ').trim() === '' && element.querySelector('img, br') === null
