import { UPDATE_LIMITS, type Limits } from '#domain'
import { Refusal } from './refusal.ts'
import { Varints } from './varints.ts'

/** What an update announces, read from its bytes alone. */
export interface Scan {
  /** For each client, the clocks from (included) to (excluded) that the update holds. */
  readonly ranges: readonly { readonly client: number; readonly from: number; readonly to: number }[]
  readonly roots: ReadonlySet<string>
  readonly structs: number
  readonly deletes: number
  readonly bytes: number
}

/**
 * Judges a Yjs V1 update from its varints before anything is built from it: sizes, counts, nesting, and
 * what Yjs would accept but must never reach it (sub-documents, skips, `__proto__`).
 * Source of the format: yjs `encoding.js`, `Item.js` and lib0 `encoding.js`.
 * @throws Refusal
 */
export function scan(update: Uint8Array, limits: Limits = UPDATE_LIMITS): Scan {
  if (update.length > limits.bytes) throw new Refusal('too-large', `${update.length} bytes`)
  const reader = new UpdateReader(update, limits)
  const ranges = reader.structs()
  const deletes = reader.deleteSet()
  if (!reader.input.done) throw new Refusal('malformed', 'trailing bytes')
  return { ranges, roots: reader.roots, structs: reader.structCount, deletes, bytes: update.length }
}

const decoder = new TextDecoder()
const PROTO_BYTES = '__proto__'.length

const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_PARENT_KEY = 0x20

class UpdateReader {
  readonly input: Varints
  readonly limits: Limits
  readonly roots = new Set<string>()
  structCount = 0
  private lastRoot: Uint8Array = new Uint8Array()
  private types = 0
  private values = 0

  constructor(update: Uint8Array, limits: Limits) {
    this.input = new Varints(update)
    this.limits = limits
  }

  structs(): Scan['ranges'] {
    const clients = this.input.uint()
    this.cap(clients, this.limits.clients, 'clients')
    const ranges: { client: number; from: number; to: number }[] = []
    for (let i = 0; i < clients; i++) {
      const count = this.input.uint()
      if (count === 0) throw new Refusal('malformed', 'no struct')
      this.cap((this.structCount += count), this.limits.structs, 'structs')
      const client = this.input.uint()
      const from = this.clock()
      let to = from
      for (let k = 0; k < count; k++) this.cap((to += this.struct()), this.limits.clock, 'clock')
      ranges.push({ client, from, to })
    }
    return ranges
  }

  deleteSet(): number {
    const clients = this.input.uint()
    this.cap(clients, this.limits.clients * 4, 'delete clients')
    let deletes = 0
    for (let i = 0; i < clients; i++) {
      this.input.uint()
      const count = this.input.uint()
      this.cap((deletes += count), this.limits.deletes, 'deletes')
      for (let k = 0; k < count; k++) {
        this.clock()
        this.clock()
      }
    }
    return deletes
  }

  /** Reads one struct; answers how many clock ticks it takes. */
  private struct(): number {
    const info = this.input.byte()
    const kind = info & 31
    if (kind === 10) throw new Refusal('gap', 'skip')
    if (kind === 0) return this.some(this.input.uint())
    if (info & HAS_ORIGIN) this.id()
    if (info & HAS_RIGHT_ORIGIN) this.id()
    if (!(info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN))) this.parent(info)
    return this.content(kind)
  }

  private parent(info: number): void {
    if (this.input.uint() === 1) {
      this.root()
    } else this.id()
    if (info & HAS_PARENT_KEY) this.key()
  }

  /** Thousands of structs name the same root in a row: its name is decoded once. */
  private root(): void {
    const { bytes } = this.input
    const { start, end } = this.input.span()
    const same = end - start === this.lastRoot.length && this.lastRoot.every((b, i) => b === bytes[start + i])
    if (same) return
    if (end - start > this.limits.key) throw new Refusal('too-complex', 'key length')
    this.lastRoot = bytes.subarray(start, end)
    this.roots.add(decoder.decode(this.lastRoot))
    this.cap(this.roots.size, this.limits.roots, 'roots')
  }

  private content(kind: number): number {
    switch (kind) {
      case 1: // deleted
        return this.some(this.input.uint())
      case 2: // JSON, legacy
        return this.repeat(this.some(this.input.uint()), () => this.json())
      case 3: // binary
        this.input.span()
        return 1
      case 4: // string
        return this.some(this.utf16Length())
      case 5: // embed
        this.json()
        return 1
      case 6: // format
        this.key()
        this.json()
        return 1
      case 7: // type
        this.type()
        return 1
      case 8: // any
        return this.repeat(this.some(this.input.uint()), () => this.any(0))
      case 9:
        throw new Refusal('malformed', 'sub-document')
      default:
        throw new Refusal('malformed', `content ${kind}`)
    }
  }

  private type(): void {
    this.cap(++this.types, this.limits.types, 'types')
    const kind = this.input.uint()
    if (kind > 6) throw new Refusal('malformed', `type ${kind}`)
    if (kind === 3 || kind === 5) this.key() // the node name of a Y.XmlElement, the hook name of a Y.XmlHook
  }

  /** lib0's `any`: its tags count down from 127. */
  private any(depth: number): void {
    this.cap(depth, this.limits.depth, 'depth')
    this.cap(++this.values, this.limits.values, 'values')
    const tag = 127 - this.input.byte()
    if (tag === 2) this.input.skipInt()
    else if (tag === 3) this.input.skip(4)
    else if (tag === 4 || tag === 5) this.input.skip(8)
    else if (tag === 8 || tag === 11) this.input.span()
    else if (tag === 9) {
      this.repeat(this.input.uint(), () => {
        this.key()
        this.any(depth + 1)
      })
    } else if (tag === 10) this.repeat(this.input.uint(), () => this.any(depth + 1))
    else if (tag < 0 || tag > 11) throw new Refusal('malformed', 'any')
  }

  private json(): void {
    const { start, end } = this.input.span()
    let depth = 0
    for (let i = start; i < end; i++) {
      const byte = this.input.bytes[i]
      if (byte === 0x5b || byte === 0x7b) this.cap(++depth, this.limits.depth, 'depth')
      else if (byte === 0x5d || byte === 0x7d) depth--
    }
  }

  private key(): void {
    const { start, end } = this.input.span()
    if (end - start > this.limits.key) throw new Refusal('too-complex', 'key length')
    if (end - start !== PROTO_BYTES) return
    if (decoder.decode(this.input.bytes.subarray(start, end)) === '__proto__')
      throw new Refusal('malformed', '__proto__')
  }

  /** Length in UTF-16 units of a string in UTF-8, as Yjs counts clocks. */
  private utf16Length(): number {
    const { start, end } = this.input.span()
    let length = 0
    for (let i = start; i < end; i++) {
      const byte = this.input.bytes[i] ?? 0
      if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 ? 2 : 1
    }
    return length
  }

  private id(): void {
    this.input.uint()
    this.clock()
  }

  private clock(): number {
    const clock = this.input.uint()
    this.cap(clock, this.limits.clock, 'clock')
    return clock
  }

  private some(length: number): number {
    if (length === 0) throw new Refusal('malformed', 'empty')
    return length
  }

  private repeat(times: number, read: () => void): number {
    for (let i = 0; i < times; i++) read()
    return times
  }

  private cap(value: number, limit: number, what: string): void {
    if (value > limit) throw new Refusal('too-complex', what)
  }
}
