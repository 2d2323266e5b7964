import type { ReadRefusal } from './ReadFile.ts'
import { unpack, zipEntries } from './zipEntries.ts'

/** All parts of a document of a few hundred pages, pictures left out. */
const MAX_UNPACKED = 64 * 1024 * 1024
const MAX_ENTRIES = 4000
/** Text shrinks to a tenth, at most to a hundredth; a bomb to a thousandth. */
const MAX_RATIO = 250

export type Zip =
  | { readonly ok: true; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly ok: false; readonly code: Extract<ReadRefusal, 'damaged' | 'bomb' | 'old-word'> }

/**
 * The parts of a zipped document that `wanted` asks for. Sizes are judged before anything is unpacked, and a part
 * that turns out longer than the zip says is left where it does: what a zip says of itself may be a lie.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Zip {
  // The signature of Word 97 and of protected files.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { ok: false, code: 'old-word' }
  try {
    const entries = zipEntries(bytes)
    const asked = entries.filter(({ name }) => wanted(name))
    const total = asked.reduce((sum, { unpacked }) => sum + unpacked, 0)
    const swells = asked.some(({ size, unpacked }) => unpacked > Math.max(size, 1000) * MAX_RATIO)
    if (entries.length > MAX_ENTRIES || total > MAX_UNPACKED || swells) return { ok: false, code: 'bomb' }
    const files: Record<string, Uint8Array> = {}
    for (const entry of asked) {
      const content = unpack(entry)
      if (!content) return { ok: false, code: 'bomb' }
      files[entry.name] = content
    }
    return { ok: true, files }
  } catch {
    return { ok: false, code: 'damaged' }
  }
}
