import * as Y from 'yjs'
import { formatName } from '../documents/name.ts'
import type { PersonRow, RowMandate } from '../directory/row.ts'
import type { ConsistencyInput } from '../minutes/consistency/CheckedMinutes.ts'
import { PeopleIndex } from '../minutes/consistency/PeopleIndex.ts'
import { readBlocks, type Block } from '../minutes/blocks.ts'
import { readRecord, type ReadRecord } from '../records/read.ts'
import type { Json } from '../schema/field.ts'

/** A node of a text: a paragraph by its words, or a node with attributes and words. */
export type TextNode = string | readonly [kind: string, attributes: Record<string, Json>, words: string]

/** A body as the editor stores it. A line break within words is one in the text. */
export function textBody(nodes: readonly TextNode[]): Y.XmlFragment {
  const body = new Y.Doc().getXmlFragment('body')
  body.insert(
    0,
    nodes.map((node) => {
      if (typeof node === 'string') return textBlock('paragraph', node)
      const [kind, attributes, words] = node
      const element = kind === 'heading' ? textBlock(kind, words) : new Y.XmlElement(kind)
      if (kind !== 'heading') element.insert(0, [textBlock('paragraph', words)])
      // The type of Yjs says text; the editor stores numbers too.
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string)
      return element
    }),
  )
  return body
}

function textBlock(name: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement(name)
  const lines = words.split('\n').map((line) => new Y.XmlText(line))
  element.insert(
    0,
    lines.flatMap((line, at) => (at === 0 ? [line] : [new Y.XmlElement('hardBreak'), line])),
  )
  return element
}

export const textBlocks = (...nodes: readonly TextNode[]): Block[] => readBlocks(textBody(nodes))

export function meetingRecord(content: Readonly<Record<string, Json>>): ReadRecord {
  const doc = new Y.Doc()
  const stored = { title: 'Réseau Culture', date: '2021-03-17', start: '09:00', end: '10:30', ...content }
  doc.getMap('Meeting').set('m1', new Y.Map(Object.entries(stored)))
  const record = readRecord(doc, 'meeting', 'Meeting', 'm1')
  if (!record) throw new Error('no meeting')
  return record
}

export function personRow(
  id: string,
  civility: 'mrs' | 'mr',
  givenName: string,
  familyName: string,
  home: string,
  ...mandates: readonly RowMandate[]
): PersonRow {
  return {
    kind: 'person',
    id,
    document: formatName('commune', home),
    family: 'official',
    civility,
    familyName,
    givenName,
    mandates,
    delegations: [],
    networks: [],
    home,
  }
}

export const COMMUNES: ReadonlyMap<string, string> = new Map([
  ['92024', 'Clichy'],
  ['92048', 'Meudon'],
  ['92072', 'Sèvres'],
  ['92075', 'Vanves'],
])

/** Minutes to be checked, with what a case says of them. */
export function minutesInput(
  nodes: readonly TextNode[],
  around: {
    readonly meeting?: Readonly<Record<string, Json>>
    readonly people?: readonly PersonRow[]
    readonly kind?: ConsistencyInput['kind']
    readonly convened?: readonly string[]
  } = {},
): ConsistencyInput {
  return {
    blocks: textBlocks(...nodes),
    meeting: meetingRecord(around.meeting ?? {}),
    kind: around.kind ?? 'network',
    convened: around.convened ?? [],
    people: new PeopleIndex(around.people ?? []),
    communes: COMMUNES,
  }
}
