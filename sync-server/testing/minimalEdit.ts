import * as Y from 'yjs'
import {
  createRecord,
  documentTypes,
  heldFields,
  heldRecords,
  type DocumentTypeName,
  type Field,
  type Json,
} from '#domain'

/** The smallest valid edit of a document of this type, recognisable by its id. V1. */
export function minimalEdit(type: DocumentTypeName, id: string): Uint8Array {
  const doc = new Y.Doc()
  const [record] = heldRecords(type)
  if (record) {
    const required = [...heldFields(type, record)].filter(([, field]) => field.required)
    createRecord(
      { doc, type, record, id },
      Object.fromEntries(required.map(([name, field]) => [name, minimal(field)])),
    )
  } else {
    const text = new Y.XmlText()
    text.insert(0, id)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    doc.getXmlFragment(documentTypes[type].texts[0] ?? '').insert(0, [paragraph])
  }
  return Y.encodeStateAsUpdate(doc)
}

function minimal(field: Field): Json {
  switch (field.kind) {
    case 'choice':
      return Object.keys(field.choices ?? {})[0] ?? ''
    case 'date':
      return '2021-03-17'
    case 'integer':
      return 0
    default:
      return 'x'
  }
}
