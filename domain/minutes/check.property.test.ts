import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { block } from '../demo/RichText.ts'
import { setAnything, hostileJson, hostileName, received } from '../testing/hostile.ts'
import { checkNode } from './check.ts'
import { richTextSchema } from './schema.ts'

const body = (): Y.XmlFragment => new Y.Doc().getXmlFragment('body')
const check = (node: unknown, deep = true) => checkNode(richTextSchema, node, 0, deep)

function paragraph(fragment: Y.XmlFragment, text = ''): Y.XmlText {
  const element = new Y.XmlElement('paragraph')
  const content = new Y.XmlText(text)
  element.insert(0, [content])
  fragment.push([element])
  return content
}

type Spans = Readonly<Record<string, number>>

function table(rows: readonly (readonly Spans[])[], content: Y.XmlElement[] = []): Y.XmlElement {
  const cells = (row: readonly Spans[]) => row.map((spans) => block('tableCell', spans, content))
  return block(
    'table',
    {},
    rows.map((row) => block('tableRow', {}, cells(row))),
  )
}

describe('a rich text is refused', () => {
  test.each<[string, (fragment: Y.XmlFragment) => void, object | null]>([
    ['for nothing when it is one', (f) => void paragraph(f, 'Bonjour').format(0, 3, { bold: {} }), null],
    [
      'for nothing when a mark is cleared',
      (f) => void paragraph(f, 'Bonjour').format(0, 3, { bold: null }),
      null,
    ],
    [
      'for nothing when a link is safe',
      (f) => void paragraph(f, 'Site').format(0, 4, { link: { href: 'https://exemple.fr' } }),
      null,
    ],
    [
      'for nothing when marks overlap',
      (f) => void paragraph(f, 'Site').format(0, 4, { 'bold--aB3+/x9=': {} }),
      null,
    ],
    [
      'for an unknown node',
      (f) => f.push([new Y.XmlElement('script')]),
      { where: 'script', code: 'unknown-node' },
    ],
    [
      'for a node named constructor',
      (f) => f.push([new Y.XmlElement('constructor')]),
      { where: 'constructor', code: 'unknown-node' },
    ],
    [
      'for a node named __proto__',
      (f) => f.push([new Y.XmlElement('__proto__')]),
      { where: '__proto__', code: 'unknown-node' },
    ],
    [
      'for an unknown mark',
      (f) => void paragraph(f, 'a').format(0, 1, { blink: {} }),
      { where: 'blink', code: 'unknown-mark' },
    ],
    [
      'for a mark named toString',
      (f) => void paragraph(f, 'a').format(0, 1, { toString: {} as never }),
      { where: 'toString', code: 'unknown-mark' },
    ],
    [
      'for a script in a link',
      (f) => void paragraph(f, 'a').format(0, 1, { link: { href: 'javascript:alert(1)' } }),
      { where: 'link', code: 'attribute' },
    ],
    [
      'for a link to another host without a scheme',
      (f) => void paragraph(f, 'a').format(0, 1, { link: { href: '//evil.example' } }),
      { where: 'link', code: 'attribute' },
    ],
    [
      'for an attribute of a mark that has none',
      (f) => void paragraph(f, 'a').format(0, 1, { bold: { onclick: 'x' } }),
      { where: 'bold', code: 'attribute' },
    ],
    [
      'for an embed in a text',
      (f) => paragraph(f, 'a').insertEmbed(0, { image: 'x' }),
      { where: 'text', code: 'not-text' },
    ],
    [
      'for a type in a text',
      (f) => paragraph(f, 'a').insertEmbed(0, new Y.Map()),
      { where: 'text', code: 'not-text' },
    ],
    [
      'for an attribute of a text',
      (f) => paragraph(f, 'a').setAttribute('id', 'x'),
      { where: 'text', code: 'attribute' },
    ],
    [
      'for a text too long',
      (f) => void paragraph(f, 'x'.repeat(100_001)),
      { where: 'text', code: 'too-long' },
    ],
    [
      'for a map among its nodes',
      (f) => f.push([new Y.Map() as unknown as Y.XmlElement]),
      { where: 'node', code: 'not-text' },
    ],
    [
      'for a hook among its nodes',
      (f) => f.push([new Y.XmlHook('paragraph') as unknown as Y.XmlElement]),
      { where: 'node', code: 'not-text' },
    ],
    [
      'for a fragment among its nodes',
      (f) => f.push([new Y.XmlFragment() as unknown as Y.XmlElement]),
      { where: 'node', code: 'not-text' },
    ],
    [
      'for a plain text type among its nodes',
      (f) => f.push([new Y.Text('x') as unknown as Y.XmlElement]),
      { where: 'node', code: 'not-text' },
    ],
  ])('%s', (_, make, problem) => {
    const fragment = body()
    make(fragment)
    expect(check(fragment)).toEqual(problem)
    const copy = received(fragment.doc ?? new Y.Doc())
    expect(check(copy?.getXmlFragment('body'))).toEqual(problem)
  })

  test.each<[string, string, unknown]>([
    ['an unknown attribute', 'onclick', 'x'],
    ['a number out of range', 'level', 4],
    ['text where a number is expected', 'level', '1'],
    ['NaN', 'level', NaN],
    ['bytes', 'item', new Uint8Array(3)],
    ['an object', 'item', {}],
    ['an object with the prototype of bytes', 'areaName', Object.create(new Uint8Array(3))],
    ['a nested type', 'item', new Y.Map()],
    ['a prototype', '__proto__', { level: 2 }],
    ['__proto__ as text', '__proto__', 'x'],
    ['constructor', 'constructor', 'x'],
  ])('for %s as attribute, shallowly too', (_, name, value) => {
    const fragment = body()
    const heading = new Y.XmlElement(name === 'areaName' ? 'intervention' : 'heading')
    fragment.push([heading])
    setAnything(heading, name, value)
    for (const deep of [true, false]) {
      expect(check(fragment, deep)).toEqual({ where: heading.nodeName, code: 'attribute' })
      expect(check(heading, deep)).toEqual({ where: heading.nodeName, code: 'attribute' })
    }
  })

  test('for elements too deep, 20 000 of them too, with a bounded stack', () => {
    for (const depth of [13, 20_000]) {
      const fragment = body()
      fragment.doc?.transact(() => {
        let parent: Y.XmlFragment = fragment
        for (let i = 0; i < depth; i++) {
          const quote = new Y.XmlElement('blockquote')
          parent.insert(0, [quote])
          parent = quote
        }
      })
      expect(check(fragment)).toEqual({ where: 'node', code: 'too-deep' })
    }
  })

  test.each<[string, () => Y.XmlElement, string]>([
    ['a paragraph in a paragraph', () => block('paragraph', {}, [block('paragraph', {}, [])]), 'paragraph'],
    ['text in a list', () => block('bulletList', {}, [new Y.XmlText('x')]), 'text'],
    ['a vote in a decision', () => block('decision', {}, [block('vote', {}, [])]), 'vote'],
    ['a row by itself', () => block('tableRow', {}, []), 'tableRow'],
    ['words in an annex', () => block('annex', {}, [block('paragraph', {}, [])]), 'paragraph'],
    ['a table in a cell', () => table([[{}]], [block('table', {}, [])]), 'table'],
    [
      'a table in a list in a cell',
      () => table([[{}]], [block('bulletList', {}, [block('listItem', {}, [block('table', {}, [])])])]),
      'table',
    ],
  ])('for %s', (_, make, where) => {
    const fragment = body()
    fragment.push([make()])
    expect(check(fragment)).toEqual({ where, code: 'misplaced' })
  })

  test('for a table whose cells would take more places than an editor can lay out, seen from any of them', () => {
    const row = Array.from({ length: 20 }, () => ({ colspan: 3, rowspan: 200 }))
    const fragment = body()
    const large = table([row])
    fragment.push([table([[{ colspan: 3, rowspan: 200 }]]), large])
    const cell = (large.get(0) as Y.XmlElement).get(0)
    for (const node of [fragment, large, large.get(0)]) {
      expect(check(node), String(node)).toEqual({ where: 'table', code: 'too-large' })
    }
    expect(check(cell, false)).toEqual({ where: 'table', code: 'too-large' })
    fragment.delete(1)
    expect(check(fragment)).toBeNull()
  })

  test('for one bad node among 20 000', () => {
    const fragment = body()
    fragment.push(Array.from({ length: 20_000 }, () => new Y.XmlElement('paragraph')))
    expect(check(fragment)).toBeNull()
    fragment.push([new Y.XmlElement('iframe')])
    expect(check(fragment)).toEqual({ where: 'iframe', code: 'unknown-node' })
    expect(check(fragment, false)).toEqual({ where: 'iframe', code: 'unknown-node' })
  })

  test('where there is no rich text at all', () => {
    for (const node of [
      null,
      undefined,
      0,
      'paragraph',
      {},
      [],
      new Y.Map(),
      new Y.Array(),
      new Y.Text(),
      new Y.Doc(),
    ]) {
      expect(check(node)).toEqual({ where: 'node', code: 'not-text' })
    }
  })
})

test('whatever names, attributes and marks hold, the check answers', () => {
  const name = fc.oneof(hostileName, fc.constantFrom('heading', 'intervention', 'mention', 'paragraph'))
  const attribute = fc.oneof(hostileName, fc.constantFrom('level', 'id', 'on', 'label', 'kind', 'href'))
  fc.assert(
    fc.property(
      name,
      fc.array(fc.tuple(attribute, hostileJson), { maxLength: 5 }),
      (nodeName, attributes) => {
        const fragment = body()
        const element = new Y.XmlElement(nodeName || 'paragraph')
        fragment.push([element])
        for (const [key, value] of attributes) setAnything(element, key, value)
        const problem = check(fragment)
        if (!Object.hasOwn(richTextSchema.nodes, element.nodeName)) expect(problem?.code).toBe('unknown-node')
        else if (attributes.some(([key, value]) => key === '__proto__' && value !== undefined)) {
          expect(problem?.code).toBe('attribute')
        }
      },
    ),
    { numRuns: 1000 },
  )
})
