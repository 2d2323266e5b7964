import {
  directoryDocument,
  meetingDocument,
  meetingHeader,
  minutesDocuments,
  formatName,
  parseName,
  type DirectoryRow,
  type MeetingHeader,
  type SearchOptions,
} from '#domain'
import type { DirectoryStore } from '../directory/DirectoryStore.ts'
import type { Workspace } from '../sync/workspace.ts'
import type { SearchMessage, SearchReply } from './SearchMessage.ts'

/** The part of a Worker that search uses. */
export interface SearchPort {
  send(message: SearchMessage): void
  onReply(listener: (reply: SearchReply) => void): void
  close(): void
}

type Source = Pick<Workspace, 'names' | 'open' | 'onChanged' | 'onCatalogue'>

/** Feeds the search worker with what this person may read and asks it. */
export class Search {
  readonly #port: SearchPort
  readonly #source: Source
  readonly #directory: DirectoryStore
  readonly #rows = new Map<string, readonly DirectoryRow[]>()
  readonly #dirty = new Set<string>()
  readonly #texts = new Set<string>()
  readonly #waiting = new Set<string>()
  readonly #answers = new Map<number, (reply: SearchReply) => void>()
  #reading: Promise<void> | null = null
  #scheduled: ReturnType<typeof setTimeout> | null = null
  #asked = 0

  constructor(port: SearchPort, source: Source, directory: DirectoryStore) {
    this.#port = port
    this.#source = source
    this.#directory = directory
  }

  /** Follows directory and documents; what it returns stops it and forgets everything. */
  start(): () => void {
    this.#port.onReply((reply) => {
      this.#answers.get(reply.id)?.(reply)
      this.#answers.delete(reply.id)
    })
    const stops = [
      this.#directory.onRows((document, rows) => this.#takeRows(document, rows)),
      this.#directory.subscribe(() => this.#sendRows()),
      this.#source.onChanged((names) => this.#askTexts(names)),
      this.#source.onCatalogue(() =>
        this.#askTexts(this.#source.names().filter((name) => !this.#texts.has(name))),
      ),
    ]
    this.#sendRows()
    this.#askTexts(this.#source.names())
    void this.#readTexts()
    return () => {
      stops.forEach((stop) => stop())
      if (this.#scheduled) clearTimeout(this.#scheduled)
      this.#port.close()
    }
  }

  /** What was written up to now is found: texts that wait to be read are read first. */
  async ask(query: string, options: SearchOptions = {}): Promise<SearchReply> {
    if (this.#waiting.size > 0 && this.#scheduled) await this.#readTexts()
    const id = ++this.#asked
    return new Promise((resolve) => {
      this.#answers.set(id, resolve)
      this.#port.send({ type: 'search', id, query, options })
    })
  }

  #takeRows(document: string, rows: readonly DirectoryRow[] | null): void {
    if (rows) {
      this.#rows.set(document, rows)
      this.#dirty.add(document)
    } else {
      this.#rows.delete(document)
      this.#dirty.delete(document)
      this.#port.send({ type: 'remove', sources: [document] })
    }
  }

  /** Names of territories come from another document than the people: when it changes, all are sent again. */
  #sendRows(): void {
    const { directory } = this.#directory.state()
    const bodiesChanged = [...this.#dirty].some((name) => parseName(name)?.type === 'bodies')
    for (const source of bodiesChanged ? this.#rows.keys() : this.#dirty) {
      const found = this.#rows.get(source)?.map((row) => directoryDocument(row, directory)) ?? []
      const documents = found.filter((document) => document !== null)
      this.#port.send({ type: 'replace', source, documents })
    }
    this.#dirty.clear()
  }

  #askTexts(names: readonly string[]): void {
    const held = new Set(this.#source.names())
    const lost = [...this.#texts].filter((name) => !held.has(name))
    for (const name of lost) this.#texts.delete(name)
    if (lost.length > 0) this.#port.send({ type: 'remove', sources: lost })
    for (const name of names) if (isText(name)) this.#waiting.add(name)
    if (this.#waiting.size > 0) this.#scheduled ??= setTimeout(() => void this.#readTexts(), READ_MS)
  }

  #readTexts(): Promise<void> {
    if (this.#scheduled) clearTimeout(this.#scheduled)
    this.#scheduled = null
    this.#reading ??= this.#readWaiting().finally(() => (this.#reading = null))
    return this.#reading
  }

  async #readWaiting(): Promise<void> {
    for (const name of this.#waiting) {
      this.#waiting.delete(name)
      await this.#readText(name)
    }
  }

  async #readText(name: string): Promise<void> {
    const parsed = parseName(name)
    const document = await this.#source.open(name, { live: false })
    if (!parsed || !document) return
    try {
      const documents =
        parsed.type === 'minutes'
          ? minutesDocuments(document.doc, parsed.key, await this.#header(parsed.key))
          : [meetingDocument(document.doc, parsed.key, this.#directory.state().directory)]
      if (!this.#source.names().includes(name)) return
      this.#texts.add(name)
      const found = documents.filter((each) => each !== null)
      this.#port.send({ type: 'replace', source: name, documents: found })
    } finally {
      document.close()
    }
  }

  async #header(meeting: string): Promise<MeetingHeader | null> {
    const document = await this.#source.open(formatName('meeting', meeting), { live: false })
    if (!document) return null
    const header = meetingHeader(document.doc, meeting)
    document.close()
    return header
  }
}

/** A text that is being written is read this often; sooner when somebody searches. */
const READ_MS = 1000

function isText(name: string): boolean {
  const type = parseName(name)?.type
  return type === 'meeting' || type === 'minutes'
}
