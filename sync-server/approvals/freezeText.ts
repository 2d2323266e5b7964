import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { canonicalText, formatName, readRecord } from '#domain'
import type { FrozenText } from './FrozenTexts.ts'

interface Request {
  /** Name of the minutes' or the rectification's document. */
  readonly document: string
  readonly meeting: string
  readonly version: number
  readonly by: string
  readonly byName: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The text as it stands, and its meeting's record, with their fingerprint. */
export function freezeText(
  { document, meeting, ...by }: Request,
  readDocument: (name: string) => Y.Doc | null,
): FrozenText {
  const text = readDocument(document) ?? new Y.Doc()
  const record = readDocument(formatName('meeting', meeting)) ?? new Y.Doc()
  const canonical = canonicalOf(text, record, meeting)
  return {
    document,
    meeting,
    approval: { ...by, fingerprint: fingerprintOf(canonical) },
    canonical,
    textState: Y.encodeStateAsUpdateV2(text),
    meetingState: Y.encodeStateAsUpdateV2(record),
  }
}

/** Whether what is stored still gives its own text and fingerprint. */
export function verifyFrozen(frozen: FrozenText): boolean {
  const text = new Y.Doc()
  const record = new Y.Doc()
  try {
    Y.applyUpdateV2(text, frozen.textState)
    Y.applyUpdateV2(record, frozen.meetingState)
  } catch {
    return false
  }
  const canonical = canonicalOf(text, record, frozen.meeting)
  return canonical === frozen.canonical && fingerprintOf(canonical) === frozen.approval.fingerprint
}

function canonicalOf(text: Y.Doc, record: Y.Doc, meeting: string): string {
  return canonicalText(text.getXmlFragment('body'), readRecord(record, 'meeting', 'Meeting', meeting))
}

const fingerprintOf = (canonical: string): string => createHash('sha256').update(canonical).digest('hex')
