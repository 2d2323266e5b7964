import { constants, brotliCompress } from 'node:zlib'
import { promisify } from 'node:util'
import { encodeChanges } from '#domain'
import type * as Y from 'yjs'
import type { Storage } from '../storage/storage.ts'
import { collect } from './collect.ts'
import type { ReadableSet } from './Readable.ts'

const brotli = promisify(brotliCompress)
const KEPT = 40
/** Below this many bytes compression gains nothing. */
const COMPRESSED_FROM = 200

export interface Answer {
  readonly body: Uint8Array
  readonly compressed: boolean
}

/** Answers to «what has changed since», computed once for all who may read the same and hold the same. */
export class Answers {
  private readonly kept = new Map<string, Promise<Answer>>()
  private readonly storage: Storage
  private readonly live: (name: string) => Y.Doc | undefined

  constructor(storage: Storage, live: (name: string) => Y.Doc | undefined) {
    this.storage = storage
    this.live = live
  }

  async since(since: number, have: ReadonlySet<string>, readable: ReadableSet): Promise<Answer> {
    const held = [...have].sort().join()
    const key = [since, this.storage.head(), held, readable.key].join('|')
    const known = this.kept.get(key)
    if (known) return known
    const bytes = encodeChanges(collect(this.storage, { since, have, readable: readable.names }, this.live))
    const answer = compress(bytes, have.size === 0 ? 9 : 4)
    this.kept.set(key, answer)
    const oldest = this.kept.keys().next().value
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest)
    return answer
  }
}

async function compress(bytes: Uint8Array, quality: number): Promise<Answer> {
  if (bytes.length < COMPRESSED_FROM) return { body: bytes, compressed: false }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: 22,
  }
  return { body: await brotli(bytes, { params }), compressed: true }
}
