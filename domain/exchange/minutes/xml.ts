/** An element of XML, or text. Prefixes stay in the names. */
export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlNode | string)[]
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const MAX_DEPTH = 400

interface Building extends XmlNode {
  readonly children: (XmlNode | string)[]
}

/**
 * Reads XML without declarations: no document type, no entities of its own, nothing from outside. Null for
 * what is not well-formed.
 */
export function readXml(source: string): XmlNode | null {
  const root: Building = { name: '', attributes: new Map(), children: [] }
  const stack = [root]
  let end = 0
  for (const match of source.replace(/^\ufeff/, '').matchAll(TOKEN)) {
    const [whole, cdata, closing, name = '', attributes = '', empty, text] = match
    end = match.index + whole.length
    const top = stack.at(-1)
    if (whole === '<!' || !top || stack.length > MAX_DEPTH) return null
    if (cdata !== undefined) top.children.push(cdata)
    else if (text !== undefined) top.children.push(decode(text))
    else if (closing === '/') {
      if (top.name !== name || stack.length === 1) return null
      stack.pop()
    } else if (name !== '') {
      const element: Building = { name, attributes: attributesOf(attributes), children: [] }
      top.children.push(element)
      if (empty !== '/') stack.push(element)
    }
  }
  const first = root.children.find((child) => typeof child !== 'string')
  return stack.length === 1 && end === source.replace(/^\ufeff/, '').length && first !== undefined
    ? first
    : null
}

const attributesOf = (source: string): ReadonlyMap<string, string> =>
  new Map(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      decode(double ?? single ?? ''),
    ]),
  )

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )

/** Every element under `node` with this name, in the order of the text. */
export function* elementsNamed(node: XmlNode, name: string): Generator<XmlNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* elementsNamed(child, name)
  }
}

export const textOf = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** A text between tags or in an attribute. */
export const escapeXml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- XML has no place for them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
