import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import * as Y from 'yjs'
import { canonicalText, documentTypes, parseName } from '#domain'
import type { Alarm } from '../sync/alarm.ts'
import { thinVersions } from './thinVersions.ts'
import type { VersionRow, VersionTable } from './versionTable.ts'

export interface Version {
  readonly id: number
  /** SHA-256 of what the document says, hexadecimal: the same content has the same, whatever its history. */
  readonly fingerprint: string
}

interface Options {
  readonly table: VersionTable
  /** The document as it stands, or null while nothing was written in it. */
  readonly readDocument: (name: string) => Y.Doc | null
  readonly alarm: Alarm
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Work that no version holds yet. */
interface Unsaved {
  readonly since: number
  readonly by: Set<string>
}

const EVERY_MS = 5 * 60 * 1000
const LOOK_MS = 30 * 1000

/** Keeps how texts were: by itself after every five minutes of work, and when somebody asks for it by a name. */
export class Versions {
  private readonly options: Options
  private readonly unsaved = new Map<string, Unsaved>()
  private readonly timer: NodeJS.Timeout

  constructor(options: Options) {
    this.options = options
    this.timer = setInterval(() => this.keepWork(), LOOK_MS).unref()
  }

  /** An edit was made. */
  noticeEdit(document: string, user: string): void {
    const type = parseName(document)?.type
    if (!type || documentTypes[type].texts.length === 0) return
    const known = this.unsaved.get(document) ?? { since: this.options.now(), by: new Set() }
    known.by.add(user)
    this.unsaved.set(document, known)
  }

  /** Makes a version of every text that was worked on for long enough, or of all that were. */
  keepWork(all = false): void {
    const now = this.options.now()
    for (const [document, { since, by }] of this.unsaved) {
      if (!all && now - since < EVERY_MS) continue
      try {
        this.create(document, [...by], null)
      } catch (error) {
        this.options.alarm('version-failed', { document, error })
      }
    }
  }

  /**
   * Keeps a document as it stands. Of content that the last version holds already, no other is made by itself.
   * @throws Error for what is no document's name: a bug of the caller
   */
  create(document: string, by: readonly string[], name: string | null): Version {
    const type = parseName(document)?.type
    if (!type) throw new Error(`not a document name: ${document}`)
    const { table, readDocument, now } = this.options
    const doc = readDocument(document) ?? new Y.Doc()
    const texts = documentTypes[type].texts.map((text) => canonicalText(doc.getXmlFragment(text), null))
    const fingerprint = createHash('sha256').update(texts.join('\n')).digest('hex')
    const authors = new Set([...(this.unsaved.get(document)?.by ?? []), ...by])
    const [last] = table.list(document)
    if (name === null && last?.fingerprint === fingerprint) {
      this.unsaved.delete(document)
      return { id: last.id, fingerprint }
    }
    const state = zstdCompressSync(Y.encodeStateAsUpdateV2(doc))
    const id = table.add(document, { at: now(), by: [...authors], name, fingerprint }, state)
    this.unsaved.delete(document)
    table.remove(thinVersions(table.list(document), now()))
    return { id, fingerprint }
  }

  /** The latest first. */
  list(document: string): readonly VersionRow[] {
    return this.options.table.list(document)
  }

  /** The state of a version, Yjs V2. */
  state(document: string, id: number): Uint8Array | null {
    const stored = this.options.table.state(document, id)
    return stored && zstdDecompressSync(stored)
  }

  /** Keeps what no version holds yet, and stops. */
  close(): void {
    clearInterval(this.timer)
    this.keepWork(true)
  }
}
