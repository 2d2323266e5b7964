import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MeetingMetadata } from '#domain'
import { grant, pipelineBench, writer } from '../testing/pipelineBench.ts'

const MINUTES = 'minutes.m1.1'
const draft: MeetingMetadata = {
  subject: 'meeting',
  kind: 'network',
  network: 'culture',
  convened: true,
  minutes: 'draft',
  people: [],
  attended: [],
}

function setUp() {
  const bench = pipelineBench()
  bench.join('marie', grant('staff'))
  bench.metadata.set(MINUTES, draft)
  return bench
}

const body = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body')

function paragraph(text: string, format?: Record<string, unknown>): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  const content = new Y.XmlText()
  content.insert(0, text, format)
  element.insert(0, [content])
  return element
}

function nested(depth: number): Y.XmlElement {
  const element = new Y.XmlElement('blockquote')
  element.insert(0, [depth > 0 ? nested(depth - 1) : paragraph('fond')])
  return element
}

function intervention(attributes: Record<string, string>): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string>>('intervention')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.insert(0, [paragraph('indique que')])
  return element as unknown as Y.XmlElement
}

function wrapped(name: string, ...children: Y.XmlElement[]): Y.XmlElement {
  const element = new Y.XmlElement(name)
  element.insert(0, children)
  return element
}

function withAttribute(name: string, attribute: string, value: unknown): Y.XmlElement {
  const element = new Y.XmlElement(name)
  element.setAttribute(attribute, value as string)
  return element
}

/** A table of one row, with as many cells of as many columns as are said. */
function table(content: Y.XmlElement, colspan = 1, cells = 1): Y.XmlElement {
  const made = Array.from({ length: cells }, (_, index) => {
    const cell = withAttribute('tableCell', 'colspan', colspan)
    cell.insert(0, [index === 0 ? content : paragraph('')])
    return cell
  })
  return wrapped('table', wrapped('tableRow', ...made))
}

test('a paragraph, a typed character and an intervention are accepted', async () => {
  const { open, submit } = setUp()
  const document = open(MINUTES)
  const client = writer()
  const first = client.edit((doc) => body(doc).insert(0, [paragraph('Bonjour', { bold: {} })]))
  expect(await submit(document, first, 'marie')).toMatchObject({ ok: true })
  const second = client.edit((doc) => {
    const text = (body(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.insert(7, ' !')
  })
  expect(await submit(document, second, 'marie')).toMatchObject({ ok: true })
  const third = client.edit((doc) =>
    body(doc).insert(1, [intervention({ id: 'i1', person: 'p1', area: '92075', on: '2021-03-17' })]),
  )
  expect(await submit(document, third, 'marie')).toMatchObject({ ok: true })
})

test.each<[string, (doc: Y.Doc) => void]>([
  ['an unknown node', (doc) => body(doc).insert(0, [new Y.XmlElement('script')])],
  [
    'an unknown node inside a new one',
    (doc) => body(doc).insert(0, [intervention({}), new Y.XmlElement('iframe')]),
  ],
  ['an unknown mark', (doc) => body(doc).insert(0, [paragraph('x', { onclick: 'alert(1)' })])],
  [
    'a link that runs code',
    (doc) => body(doc).insert(0, [paragraph('x', { link: { href: 'javascript:alert(1)' } })]),
  ],
  ['an attribute of the wrong kind', (doc) => body(doc).insert(0, [intervention({ on: 'yesterday' })])],
  ['an unknown attribute', (doc) => body(doc).insert(0, [intervention({ style: 'x' })])],
  ['too deep a nesting', (doc) => body(doc).insert(0, [nested(14)])],
  ['a paragraph in a paragraph', (doc) => body(doc).insert(0, [wrapped('paragraph', paragraph('x'))])],
  ['a table in a table', (doc) => body(doc).insert(0, [table(table(paragraph('x')))])],
  ['a cell of a thousand columns', (doc) => body(doc).insert(0, [table(paragraph('x'), 1000)])],
  ['a table that no editor could lay out', (doc) => body(doc).insert(0, [table(paragraph('x'), 40, 400)])],
  ['a vote of minus one', (doc) => body(doc).insert(0, [withAttribute('vote', 'for', -1)])],
  [
    'a link to a script in a legal reference',
    (doc) => body(doc).insert(0, [withAttribute('legalReference', 'href', 'javascript:x')]),
  ],
  [
    'an annex whose hash is a path',
    (doc) => body(doc).insert(0, [withAttribute('annex', 'hash', '../../etc/passwd')]),
  ],
  [
    'someone represented by a script',
    (doc) => body(doc).insert(0, [withAttribute('intervention', 'represents', { onclick: 'x' })]),
  ],
  [
    'an attribute on a text',
    (doc) => ((body(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).setAttribute('a', 'b'),
  ],
  ['a key on the body', (doc) => Y.Map.prototype.set.call(body(doc) as never, 'x', 1)],
])('%s is refused', async (_, change) => {
  const { open, submit, storage } = setUp()
  const document = open(MINUTES)
  const client = writer()
  await submit(
    document,
    client.edit((doc) => body(doc).insert(0, [paragraph('Bonjour')])),
    'marie',
  )
  const answer = await submit(document, client.change(change), 'marie')
  expect(answer).toMatchObject({ ok: false, code: 'invalid' })
  expect(storage.head()).toBe(1)
})

test('nobody writes approved minutes', async () => {
  const bench = setUp()
  bench.metadata.set(MINUTES, { ...draft, minutes: 'approved' })
  const update = writer().edit((doc) => body(doc).insert(0, [paragraph('après coup')]))
  expect(await bench.submit(bench.open(MINUTES), update, 'marie')).toMatchObject({ code: 'forbidden' })
})
