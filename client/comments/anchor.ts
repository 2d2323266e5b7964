import * as Y from 'yjs'

/** The two ends of a passage of a shared text. */
export interface Anchor {
  readonly from: Y.RelativePosition
  readonly to: Y.RelativePosition
}

/** As a note keeps it: `from:to`, each base64 of Yjs's encoding. */
export function encodeAnchor({ from, to }: Anchor): string {
  return [from, to].map((end) => toBase64(Y.encodeRelativePosition(end))).join(':')
}

/** Null for what is no anchor: a foreign client may have written anything. */
export function decodeAnchor(text: string): Anchor | null {
  const [from, to, more] = text.split(':')
  if (!from || !to || more !== undefined) return null
  try {
    return { from: Y.decodeRelativePosition(fromBase64(from)), to: Y.decodeRelativePosition(fromBase64(to)) }
  } catch {
    return null
  }
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0)
