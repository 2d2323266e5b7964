import { canonicalText, readRecord } from '#domain'
import type * as Y from 'yjs'

/**
 * The fingerprint of a text and its meeting as this device holds them, hexadecimal. Null where the browser
 * cannot compute it: a page that came without encryption.
 */
export async function fingerprintOf(text: Y.Doc, record: Y.Doc, meeting: string): Promise<string | null> {
  // Typed as always there, but absent outside of secure contexts.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (!subtle) return null
  const canonical = canonicalText(
    text.getXmlFragment('body'),
    readRecord(record, 'meeting', 'Meeting', meeting),
  )
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonical))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
