import { documentTypes, type DocumentTypeName } from './table.ts'

/** `type.key.epoch`: the only form a document's name has, made and parsed here alone. */
export interface DocumentName {
  readonly type: DocumentTypeName
  readonly key: string
  /** Rises when the document is re-created after an erasure. */
  readonly epoch: number
}

const PATTERN = /^([a-zA-Z]{1,20})\.([\w-]{1,40})\.([1-9]\d{0,5})$/

/** The parts of a document's name, or null for anything else, whatever it is. */
export function parseName(name: unknown): DocumentName | null {
  if (typeof name !== 'string' || name.length > 70) return null
  const [, type, key, epoch] = PATTERN.exec(name) ?? []
  if (type === undefined || key === undefined || !isDocumentType(type)) return null
  return { type, key, epoch: Number(epoch) }
}

/** @throws Error if the parts do not make a name: a bug of the caller. */
export function formatName(type: DocumentTypeName, key: string, epoch = 1): string {
  const name = `${type}.${key}.${epoch}`
  if (!parseName(name)) throw new Error(`not a document name: ${name}`)
  return name
}

export function documentTypeNames(): DocumentTypeName[] {
  return Object.keys(documentTypes).filter(isDocumentType)
}

function isDocumentType(type: string): type is DocumentTypeName {
  return Object.hasOwn(documentTypes, type)
}
