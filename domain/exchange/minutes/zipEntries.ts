import { Inflate, strFromU8 } from 'fflate'

/** A part of a zip as its directory announces it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly size: number
  readonly unpacked: number
  readonly method: number
  readonly packed: Uint8Array
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const MAX_COMMENT = 65_535
const DEFLATED = 8
/** Bytes given to the inflater at a time: what it makes of them before it is stopped is at most a thousand times as much. */
const STEP = 4096

/** The parts that a zip's directory lists. Zip64 is for files that nobody sends. @throws where it is no whole zip */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = bytes.length - END_BYTES
  let end = last
  while (view.getUint32(end, true) !== END) if (--end < last - MAX_COMMENT) throw new RangeError('no end')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry')
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + size > bytes.length) throw new RangeError('no data')
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      size,
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(from, from + size),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** What a part holds; null as soon as it is not as long as the directory says. @throws where it is damaged */
export function unpack({ packed, unpacked, method }: ZipEntry): Uint8Array | null {
  if (method === 0) return packed.length === unpacked ? packed : null
  if (method !== DEFLATED) throw new RangeError(`method ${method}`)
  const whole = new Uint8Array(unpacked)
  let length = 0
  let ended = false
  const inflate = new Inflate((part, final) => {
    if (length + part.length <= unpacked) whole.set(part, length)
    length += part.length
    ended = final
  })
  for (let from = 0; from < packed.length; from += STEP) {
    inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
    if (length > unpacked) return null
  }
  return ended && length === unpacked ? whole : null
}
