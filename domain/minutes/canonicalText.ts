import * as Y from 'yjs'
import type { ReadRecord } from '../records/read.ts'
import type { Json } from '../schema/field.ts'

const FORMAT = 'tour-de-table/minutes/1'

/** What is fixed of a meeting with its minutes; the moments of the call and the speakers' queue are not. */
const HEAD = ['title', 'date', 'start', 'end', 'place', 'host', 'mode', 'nextMeeting'] as const
const LISTS = ['agenda', 'attendance', 'attachments'] as const

/**
 * A text, and the head and attendance of its meeting, as one string: the same content gives the same string
 * whatever edits it came from. A fingerprint is made from it.
 */
export function canonicalText(body: Y.XmlFragment, meeting: ReadRecord | null): string {
  const head = HEAD.map((name) => [name, meeting?.values.get(name)] as const)
  const lists = LISTS.map(
    (name) => [name, (meeting?.entries.get(name) ?? []).map(({ id, value }) => ({ id, ...value }))] as const,
  )
  const meetingFacts = Object.fromEntries([...head.filter(([, value]) => value !== undefined), ...lists])
  return JSON.stringify(
    sorted({ format: FORMAT, meeting: meetingFacts as Json, text: childrenOf(body) }),
    null,
    1,
  )
}

interface Run {
  readonly text: string
  readonly marks?: Json
}

function childrenOf(parent: Y.XmlFragment): Json[] {
  const children: Json[] = []
  let runs: Run[] = []
  const endText = (): void => {
    children.push(...joined(runs))
    runs = []
  }
  for (const child of parent.toArray()) {
    // How words are spread over texts and runs is a matter of their history.
    if (child instanceof Y.XmlText) runs.push(...runsOf(child))
    else if (child instanceof Y.XmlElement) {
      endText()
      children.push(elementOf(child))
    }
  }
  endText()
  return children
}

function elementOf(element: Y.XmlElement): Json {
  const attributes: Record<string, Json> = withoutNulls(element.getAttributes())
  const content = childrenOf(element)
  return {
    node: element.nodeName,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(content.length > 0 && { content }),
  }
}

function runsOf(text: Y.XmlText): Run[] {
  const delta: { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }[] =
    text.toDelta()
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return []
    const marks = withoutNulls(attributes)
    return { text: insert, ...(Object.keys(marks).length > 0 && { marks: sorted(marks) }) }
  })
}

function joined(runs: readonly Run[]): Json[] {
  const found: Run[] = []
  for (const run of runs) {
    const last = found.at(-1)
    if (last && JSON.stringify(last.marks) === JSON.stringify(run.marks)) {
      found.splice(-1, 1, { ...last, text: last.text + run.text })
    } else found.push(run)
  }
  return found.map((run) => ({ ...run }))
}

/** An attribute that was cleared is one that was never set. */
function withoutNulls(values: Readonly<Record<string, unknown>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, Json] => entry[1] !== null && entry[1] !== undefined,
    ),
  )
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => sorted(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
