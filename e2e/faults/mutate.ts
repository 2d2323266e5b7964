/** Bytes with one to four changes: flipped, replaced, cut, doubled or filled with what ends no varint. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = Uint8Array.from(bytes)
  const changes = 1 + Math.floor(random() * 4)
  for (let i = 0; i < changes; i++) changed = change(changed, random)
  return changed
}

function change(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const at = Math.floor(random() * bytes.length)
  const length = 1 + Math.floor(random() * 8)
  const head = bytes.subarray(0, at)
  const tail = bytes.subarray(at)
  switch (Math.floor(random() * 7)) {
    case 0:
      return Uint8Array.from([...head, (tail[0] ?? 0) ^ (1 << Math.floor(random() * 8)), ...tail.subarray(1)])
    case 1:
      return Uint8Array.from([...head, Math.floor(random() * 256), ...tail.subarray(1)])
    case 2:
      return Uint8Array.from(head)
    case 3:
      return Uint8Array.from([...head, ...tail.subarray(length)])
    case 4:
      return Uint8Array.from([...head, ...tail.subarray(0, length), ...tail])
    case 5:
      return Uint8Array.from([...head, ...new Uint8Array(length).fill(0xff), ...tail])
    default:
      return Uint8Array.from([...head, ...Array.from({ length }, () => Math.floor(random() * 256)), ...tail])
  }
}
