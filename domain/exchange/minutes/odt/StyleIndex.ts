import { elementsNamed, type XmlNode } from '../xml.ts'

interface Style {
  readonly parent: string
  readonly shown: string
  readonly level: number | null
  readonly marks: readonly string[]
}

/** What the styles of an OpenDocument file say, by their names. */
export class StyleIndex {
  private readonly styles = new Map<string, Style>()
  /** Names of list styles whose first level has numbers. */
  private readonly ordered = new Set<string>()

  constructor(roots: readonly (XmlNode | null)[]) {
    for (const root of roots) {
      if (!root) continue
      for (const style of elementsNamed(root, 'style:style')) this.addStyle(style)
      for (const list of elementsNamed(root, 'text:list-style')) this.addList(list)
    }
  }

  /** The name that a user sees of a paragraph's style, that of an automatic style's parent. */
  shown(name: string): string {
    const style = this.styles.get(name)
    if (!style) return name
    return /^P\d+$/.test(name) && style.parent !== '' ? this.shown(style.parent) : style.shown
  }

  marks(name: string): readonly string[] {
    return this.styles.get(name)?.marks ?? []
  }

  isOrdered(list: string): boolean {
    return this.ordered.has(list)
  }

  private addStyle({ attributes, children }: XmlNode): void {
    const name = attributes.get('style:name')
    if (!name) return
    const text = children.find(
      (child): child is XmlNode => typeof child !== 'string' && child.name === 'style:text-properties',
    )
    const level = attributes.get('style:default-outline-level')
    this.styles.set(name, {
      parent: attributes.get('style:parent-style-name') ?? '',
      shown: attributes.get('style:display-name') ?? name,
      level: level ? Number(level) : null,
      marks: text ? marksOf(text.attributes) : [],
    })
  }

  private addList({ attributes, children }: XmlNode): void {
    const name = attributes.get('style:name')
    const first = children.find((child) => typeof child !== 'string')
    if (name && typeof first === 'object' && first.name === 'text:list-level-style-number')
      this.ordered.add(name)
  }
}

function marksOf(attributes: ReadonlyMap<string, string>): string[] {
  const is = (name: string, pattern: RegExp): boolean => pattern.test(attributes.get(name) ?? '')
  return [
    ...(is('fo:font-weight', /^(bold|[6-9]00)$/) ? ['bold'] : []),
    ...(is('fo:font-style', /^(italic|oblique)$/) ? ['italic'] : []),
    ...(is('style:text-underline-style', /^(?!none$)./) ? ['underline'] : []),
    ...(is('style:text-line-through-style', /^(?!none$)./) ? ['strike'] : []),
    ...(is('style:text-position', /^(super|[1-9])/) ? ['superscript'] : []),
    ...(is('style:text-position', /^(sub|-)/) ? ['subscript'] : []),
  ]
}
