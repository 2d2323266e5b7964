import {
  access,
  documentTypes,
  documentTypeNames,
  formatName,
  parseName,
  type Access,
  type DocumentTypeName,
  type Principal,
} from '#domain'
import type { Storage } from '../storage/storage.ts'

/** The documents a person may read, and the class of all those who may read the same. */
export interface ReadableSet {
  readonly key: string
  readonly names: ReadonlySet<string>
}

/** Documents that stand beside another one, under its key and epoch. */
const BESIDE: Partial<Record<DocumentTypeName, DocumentTypeName>> = {
  commune: 'communePrivate',
  network: 'networkNotes',
}

/** Documents of which an association has one. */
const OWN: readonly DocumentTypeName[] = ['bodies', 'restricted', 'staffNotes']

/** Answers who may read what, kept until rights, metadata or the set of documents change. */
export class Readable {
  private readonly storage: Storage
  private readonly metadataOf: (name: string) => unknown
  private generation = 0
  private existing: { readonly count: number; readonly names: ReadonlySet<string> } | null = null
  private documents = 0
  private readonly byPrincipal = new Map<string, ReadableSet>()

  constructor(storage: Storage, metadataOf: (name: string) => unknown) {
    this.storage = storage
    this.metadataOf = metadataOf
  }

  /**
   * Every document that exists: those of the log, and before their first edit those of a meeting or article,
   * the private side of a commune or network, and the association's own.
   */
  names(): ReadonlySet<string> {
    const count = this.storage.count()
    if (this.existing?.count === count) return this.existing.names
    const names = new Set(this.storage.names())
    for (const name of this.storage.names()) {
      const parsed = parseName(name)
      const beside = parsed && BESIDE[parsed.type]
      if (parsed && beside) names.add(formatName(beside, parsed.key, parsed.epoch))
    }
    for (const type of OWN) names.add(formatName(type, 'all'))
    for (const subject of this.storage.subjects()) {
      const [kind, key] = subject.split(':')
      for (const type of documentTypeNames()) {
        if (key && documentTypes[type].subject === kind) names.add(formatName(type, key))
      }
    }
    this.existing = { count, names }
    return names
  }

  /** To be called when metadata has changed; grants are part of the principal. */
  invalidate(): void {
    this.generation++
    this.existing = null
    this.byPrincipal.clear()
  }

  /** Nothing may be opened or written under a name that the server has not made. */
  accessTo(principal: Principal | null, name: string): Access {
    if (!this.names().has(name)) return 'none'
    return access(principal, name, this.metadataOf(name))
  }

  /** What a device may hold a copy of: documents that may not leave the server are not in it. */
  of(principal: Principal): ReadableSet {
    const count = this.storage.count()
    if (count !== this.documents) {
      this.documents = count
      this.invalidate()
    }
    const who = JSON.stringify([principal.person, principal.grants])
    const known = this.byPrincipal.get(who)
    if (known) return known
    const names = new Set<string>()
    for (const name of this.names()) {
      const type = parseName(name)?.type
      if (type && documentTypes[type].offline && this.accessTo(principal, name) !== 'none') names.add(name)
    }
    const set = { key: `${this.generation}:${[...names].join()}`, names }
    this.byPrincipal.set(who, set)
    return set
  }
}
