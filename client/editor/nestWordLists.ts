/** Where one is in the lists of Word: the open list of each level. */
interface Open {
  readonly level: number
  readonly list: Element
}

/** Word writes the items of a list as paragraphs with a level; here they become lists in lists. */
export function nestWordLists(page: Document): void {
  let open: Open[] = []
  let last: Element | null = null
  for (const paragraph of page.querySelectorAll('p')) {
    if (!isItem(paragraph)) continue
    if (open.length > 0 && paragraph.previousElementSibling !== last) open = []
    const level = levelOf(paragraph)
    const tag = takeBullet(paragraph)
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    const same = open.at(-1)
    if (same?.level === level && same.list.localName !== tag) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(tag)
      const parent = open.at(-1)?.list.lastElementChild
      if (parent) parent.append(list)
      else {
        paragraph.before(list)
        last = list
      }
      open.push({ level, list })
    }
    const item = page.createElement('li')
    open.at(-1)?.list.append(item)
    item.append(paragraph)
  }
}

const isItem = (paragraph: Element): boolean =>
  /mso-list:(?!\s*(none|ignore))/i.test(styleOf(paragraph)) || /MsoListParagraph/.test(paragraph.className)

function levelOf(paragraph: Element): number {
  const level = Number(/mso-list:[^;]*\blevel(\d)/i.exec(styleOf(paragraph))?.[1] ?? 1)
  return Math.min(Math.max(level, 1), MOST_LEVELS)
}

const MOST_LEVELS = 4

/** Removes what Word writes as text for a bullet or a number, and says which of the two it was. */
function takeBullet(paragraph: Element): 'ul' | 'ol' {
  const bullet = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(styleOf(span)),
  )
  const isNumber = bullet !== undefined && /^[\da-z]{1,3}[.)]/i.test(bullet.textContent.trim())
  bullet?.remove()
  return isNumber ? 'ol' : 'ul'
}

const styleOf = (element: Element): string => element.getAttribute('style') ?? ''
