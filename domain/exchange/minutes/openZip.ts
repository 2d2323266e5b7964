import { unzipSync } from 'fflate'
import type { ReadRefusal } from './ReadFile.ts'

/** All parts of a document of a few hundred pages, pictures left out. */
const MAX_UNPACKED = 64 * 1024 * 1024
const MAX_ENTRIES = 4000
/** Text shrinks to a tenth, at most to a hundredth; a bomb to a thousandth. */
const MAX_RATIO = 250

export type Zip =
  | { readonly ok: true; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly ok: false; readonly code: Extract<ReadRefusal, 'damaged' | 'bomb' | 'old-word'> }

/**
 * The parts of a zipped document that `wanted` asks for. Sizes are judged before anything is unpacked, and
 * again afterwards: what a zip says of itself may be a lie.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Zip {
  // The signature of Word 97 and of protected files.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { ok: false, code: 'old-word' }
  let [entries, unpacked] = [0, 0]
  let bomb = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries++
        if (!wanted(name)) return false
        unpacked += originalSize
        if (
          entries > MAX_ENTRIES ||
          unpacked > MAX_UNPACKED ||
          originalSize > Math.max(size, 1000) * MAX_RATIO
        )
          bomb = true
        return !bomb
      },
    })
    if (bomb) return { ok: false, code: 'bomb' }
    return { ok: true, files }
  } catch {
    return { ok: false, code: bomb ? 'bomb' : 'damaged' }
  }
}
