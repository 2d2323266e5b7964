import { heldFields, isRecordName, parseName, readRecord, records, splitEntryKey, type Field } from '#domain'
import * as Y from 'yjs'

/** Edits as a person can read them: one line a field, the paragraphs touched of a text. Never throws. */
export function renderUnsent(name: string, doc: Y.Doc, updates: readonly Uint8Array[]): string {
  const lines = new Set<string>()
  for (const update of updates) {
    try {
      for (const struct of Y.decodeUpdate(update).structs) {
        if (!(struct instanceof Y.Item)) continue
        for (let clock = struct.id.clock; clock < struct.id.clock + struct.length;) {
          const item = Y.getItem(doc.store, Y.createID(struct.id.client, clock))
          clock = item.id.clock + item.length
          const line = item instanceof Y.Item && !item.deleted ? renderItem(name, doc, item) : null
          if (line !== null) lines.add(line)
        }
      }
    } catch {
      // What the document does not hold cannot be placed: the other edits are still readable.
    }
  }
  return [...lines].join('\n')
}

function renderItem(name: string, doc: Y.Doc, item: Y.Item): string | null {
  const { parent } = item
  if (parent instanceof Y.XmlText) return plainText(parent)
  if (parent instanceof Y.XmlFragment) {
    const { content } = item
    return content instanceof Y.ContentType && content.type instanceof Y.XmlText
      ? plainText(content.type)
      : null
  }
  if (!(parent instanceof Y.Map) || item.parentSub === null) return null
  const owner = parent._item
  if (owner) return renderField(name, doc, rootName(doc, owner.parent), owner.parentSub ?? '', item.parentSub)
  const record = rootName(doc, parent)
  return [...keysOf(parent.get(item.parentSub))]
    .map((field) => renderField(name, doc, record, item.parentSub ?? '', field))
    .join('\n')
}

function renderField(name: string, doc: Y.Doc, record: string, id: string, key: string): string | null {
  const type = parseName(name)?.type
  if (!type || !isRecordName(record)) return null
  const read = readRecord(doc, type, record, id)
  const { list, entry } = splitEntryKey(key)
  const field = heldFields(type, record).get(list)
  const value =
    entry === null
      ? read?.values.get(list)
      : read?.entries.get(list)?.find((each) => each.id === entry)?.value
  const who = ['givenName', 'familyName', 'name', 'title', 'label']
    .flatMap((part) => read?.values.get(part) ?? [])
    .join(' ')
  return `${records[record].label.fr} ${who || id} — ${field?.label.fr ?? key} : ${renderValue(field, value)}`
}

function renderValue(field: Field | undefined, value: unknown): string {
  if (value === undefined || value === null) return '(vide)'
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => {
        const inner = field?.shape?.fields[key]
        return `${inner?.label.fr ?? key} ${renderValue(inner, part)}`
      })
      .join(', ')
  }
  return typeof value === 'string' ? (field?.choices?.[value]?.fr ?? value) : String(value)
}

function plainText(text: Y.XmlText): string {
  const parts: string[] = []
  for (const { insert } of text.toDelta() as { insert?: unknown }[]) {
    if (typeof insert === 'string') parts.push(insert)
  }
  return parts.join('')
}

function rootName(doc: Y.Doc, type: unknown): string {
  for (const [name, root] of doc.share) if (root === type) return name
  return ''
}

function keysOf(value: unknown): Iterable<string> {
  return value instanceof Y.Map ? value.keys() : []
}
