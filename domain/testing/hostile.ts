import * as fc from 'fast-check'
import * as Y from 'yjs'

/** Keys and names that have broken programs before. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '',
    '.',
    'a.b',
    '\0',
  ),
  fc.constantFrom('contact.', 'contact.a.b', 'contact.__proto__', 'mandate.constructor', 'agenda.x', '.x'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

/** Plain values as lib0 decodes them: what an update can put under any key. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      null,
      undefined,
      true,
      false,
      0,
      -0,
      -1,
      1.5,
      NaN,
      Infinity,
      -Infinity,
      2 ** 60,
      1n,
      -(2n ** 62n),
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('2023-02-29', '2021-13-01', '24:00', 'é'.repeat(10_000), '\ud800', 'official', '92075'),
    fc.uint8Array({ maxLength: 20 }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(hostileName, fc.constantFrom('type', 'value', 'archivedAt')), tie('any')), {
        maxLength: 4,
      })
      .map(decodedObject),
  ),
})).any

/** An object as lib0 decodes one: assigning `__proto__` sets the prototype. */
function decodedObject(members: readonly (readonly [string, unknown])[]): object {
  const made: Record<string, unknown> = {}
  for (const [key, value] of members) made[key] = value
  return made
}

/** A change of a document: each picks a place among those that exist and puts something odd there. */
export interface Vandalism {
  readonly what:
    'map' | 'array' | 'text' | 'xmlText' | 'xmlElement' | 'fragment' | 'hook' | 'document' | 'json'
  readonly place: number
  readonly key: string
  readonly json: unknown
}

export const vandalisms = (keys: readonly string[]): fc.Arbitrary<Vandalism[]> =>
  fc.array(
    fc.record({
      what: fc.constantFrom<Vandalism['what'][]>(
        'map',
        'array',
        'text',
        'xmlText',
        'xmlElement',
        'fragment',
        'hook',
        'document',
        'json',
        'json',
        'json',
      ),
      place: fc.nat(1000),
      key: fc.oneof(hostileName, fc.constantFrom(...keys)),
      json: hostileJson,
    }),
    { maxLength: 40 },
  )

/** The kinds of type that a root can be defined as by whoever writes first. */
export const ROOT_KINDS = ['map', 'array', 'text', 'fragment', 'xmlText'] as const
export type RootKind = (typeof ROOT_KINDS)[number]

/** Makes the changes in `doc`, under its roots, whatever kind each of them is. */
export function vandalise(
  doc: Y.Doc,
  roots: ReadonlyMap<string, RootKind>,
  changes: readonly Vandalism[],
): void {
  const places: unknown[] = [...roots].map(([name, kind]) => defineRoot(doc, name, kind))
  for (const { what, place, key, json } of changes) {
    const target = places[place % places.length]
    const made = make(what, key, json)
    if (put(target, key, made, place % 3) && made instanceof Y.AbstractType) places.push(made)
  }
}

function defineRoot(doc: Y.Doc, name: string, kind: RootKind): unknown {
  switch (kind) {
    case 'map':
      return doc.getMap(name)
    case 'array':
      return doc.getArray(name)
    case 'text':
      return doc.getText(name)
    case 'fragment':
      return doc.getXmlFragment(name)
    case 'xmlText':
      return doc.get(name, Y.XmlText)
  }
}

function make(what: Vandalism['what'], key: string, json: unknown): unknown {
  switch (what) {
    case 'map':
      return new Y.Map()
    case 'array':
      return new Y.Array()
    case 'text':
      return new Y.Text(key)
    case 'xmlText':
      return new Y.XmlText(key)
    case 'xmlElement':
      return new Y.XmlElement(key || 'paragraph')
    case 'fragment':
      return new Y.XmlFragment()
    case 'hook':
      return new Y.XmlHook(key)
    case 'document':
      return new Y.Doc()
    case 'json':
      return json
  }
}

/** Puts `value` somewhere in `target`, in one of three ways; false where Yjs itself refuses it. */
function put(target: unknown, key: string, value: unknown, way: number): boolean {
  try {
    if (target instanceof Y.Map) setAnything(target, key, value)
    else if (target instanceof Y.Text) {
      if (way === 0) target.setAttribute(key, value)
      else if (value instanceof Y.AbstractType) target.insertEmbed(0, value)
      else if (way === 1) target.insert(0, key, { [key]: JSON.parse(JSON.stringify(value)) as object })
      else target.insertEmbed(0, JSON.parse(JSON.stringify(value)) as object)
    } else if (target instanceof Y.XmlElement && way === 0) target.setAttribute(key, value as string)
    else if (target instanceof Y.XmlFragment) target.insert(0, [value as Y.XmlElement])
    else if (target instanceof Y.Array) target.insert(0, [value])
    return true
  } catch {
    return false
  }
}

/** Sets what a foreign client can send, even the values that Yjs itself would refuse to set. */
export function setAnything(target: Y.Map<unknown> | Y.XmlElement, key: string, value: unknown): void {
  const known = value instanceof Y.AbstractType || value instanceof Y.Doc
  if (target instanceof Y.Map) target.set(key, known ? value : 0)
  else target.setAttribute(key, (known ? value : '') as string)
  const content = target._map.get(key)?.content
  if (content instanceof Y.ContentAny) content.arr[0] = value
}

/** The document as a peer receives it; null where it holds what our own Yjs decodes but cannot encode again. */
export function received(doc: Y.Doc): Y.Doc | null {
  try {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    return copy
  } catch {
    return null
  }
}
