import { decodeUtf8 } from 'lib0/string'

export type TextEncoding = 'utf-8' | 'utf-8-twice' | 'utf-16' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/** What windows-1252 has at 0x80–0x9F, where ISO-8859-1 has controls; holes stay the control of that code. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The text of a file whose encoding is not stated: byte order mark, then strict UTF-8, else windows-1252
 * (which reads ISO-8859-1 too). UTF-8 that was taken for windows-1252 and encoded again is repaired.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeUtf16(bytes), encoding: 'utf-16' }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = strictUtf8(marked ? bytes.subarray(3) : bytes)
  if (text === null) return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  const repaired = text.replace(/[\u0080-\uffff]{2,}/g, (run) => decodedAgain(run) ?? run)
  return repaired === text
    ? { text, encoding: 'utf-8' }
    : { text: repaired.replace(/^\ufeff/, ''), encoding: 'utf-8-twice' }
}

function decodedAgain(run: string): string | null {
  const bytes: number[] = []
  for (const char of run) {
    const code = char.charCodeAt(0)
    const byte = code < 0x100 ? code : C1.indexOf(char) + 0x80
    if (byte < 0x80) return null
    bytes.push(byte)
  }
  return strictUtf8(Uint8Array.from(bytes))
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeUtf8(bytes)
  } catch {
    return null
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  return joined(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? C1.charCodeAt(byte - 0x80) : byte))
}

function decodeUtf16(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.slice(2, bytes.length - (bytes.length % 2)).buffer)
  return joined(units, (unit) => unit)
}

function joined(units: Uint8Array | Uint16Array, code: (unit: number) => number): string {
  const parts: string[] = []
  for (let i = 0; i < units.length; i += 8192) {
    parts.push(String.fromCharCode(...Array.from(units.subarray(i, i + 8192), code)))
  }
  return parts.join('')
}
