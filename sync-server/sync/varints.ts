import { Refusal } from './refusal.ts'

const decoder = new TextDecoder()

/** Reads lib0's encoding from untrusted bytes without ever allocating from an announced length. */
export class Varints {
  readonly bytes: Uint8Array
  position = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get done(): boolean {
    return this.position === this.bytes.length
  }

  byte(): number {
    const byte = this.bytes[this.position++]
    if (byte === undefined) throw new Refusal('malformed', 'truncated')
    return byte
  }

  uint(): number {
    let value = 0
    let factor = 1
    for (let read = 0; read < 8; read++) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (byte < 128) {
        if (value > Number.MAX_SAFE_INTEGER) break
        return value
      }
      factor *= 128
    }
    throw new Refusal('malformed', 'integer')
  }

  /** A signed integer, of which only the length matters here. */
  skipInt(): void {
    let read = 0
    while (this.byte() & 128) if (++read > 8) throw new Refusal('malformed', 'integer')
  }

  skip(length: number): void {
    if (length > this.bytes.length - this.position) throw new Refusal('malformed', 'length')
    this.position += length
  }

  /** Skips a length-prefixed string or binary; answers where it stands. */
  span(): { start: number; end: number } {
    const length = this.uint()
    const start = this.position
    this.skip(length)
    return { start, end: start + length }
  }

  text(maxBytes: number): string {
    const { start, end } = this.span()
    if (end - start > maxBytes) throw new Refusal('too-complex', 'key length')
    return decoder.decode(this.bytes.subarray(start, end))
  }
}
