import {
  documentTypes,
  heldRecords,
  parseName,
  type Access,
  type DocumentName,
  type RefusalReason,
} from '#domain'
import * as Y from 'yjs'
import { Listeners } from './Listeners.ts'
import type { Channel } from './Server.ts'

/** A document in memory, for as long as somebody holds it. */
export class HeldDocument {
  readonly name: string
  readonly parsed: DocumentName
  readonly doc = new Y.Doc()
  /** How many hold it, and how many of them show it on screen. */
  uses = 0
  watchers = 0
  channel: Channel | null = null
  leaveChannel: (() => void) | null = null
  connected = false
  /** The server has refused something on the channel: what follows is posted instead. */
  blocked = false
  /** Version of the stored state that this one contains; 0: none. */
  version = 0
  /**
   * Whether it holds everything that the server had at some moment. Storing less would make the device ask
   * only for what came later.
   */
  based = false
  dirty = false
  cancelStore: (() => void) | null = null
  /** Number of this window's last edit, and its rows that the keep still has. */
  lastEdit = 0
  acknowledged = 0
  rows: { readonly edit: number; readonly key: string }[] = []
  /** Rows of any window that the server has acknowledged, to be removed with the next stored state. */
  settled = new Set<string>()
  access: Access
  refusal: RefusalReason | null = null
  /** Replaced by a fresh copy: who shows it must open it again. */
  gone = false
  readonly accessChanged = new Listeners()
  readonly refusalChanged = new Listeners()
  readonly wentAway = new Listeners()
  readonly becameBased = new Listeners()

  /** @throws Error if `name` is not a document's: the caller has parsed it */
  constructor(name: string, access: Access) {
    const parsed = parseName(name)
    if (!parsed) throw new Error(`not a document: ${name}`)
    this.name = name
    this.parsed = parsed
    this.access = access
    for (const record of heldRecords(parsed.type)) this.doc.getMap(record)
    for (const text of documentTypes[parsed.type].texts) this.doc.getXmlFragment(text)
  }

  /** False: it never touches the keep. */
  get kept(): boolean {
    return documentTypes[this.parsed.type].offline
  }

  /** Whether something is missing before what the document has received. */
  get hasGap(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null
  }

  setBased(): void {
    if (this.based) return
    this.based = true
    this.becameBased.tell()
  }

  setAccess(access: Access): void {
    if (access === this.access) return
    this.access = access
    this.accessChanged.tell()
  }

  setRefusal(refusal: RefusalReason | null): void {
    if (refusal === this.refusal) return
    this.refusal = refusal
    this.refusalChanged.tell()
  }

  leave(): void {
    this.leaveChannel?.()
    this.leaveChannel = null
    this.channel?.close()
    this.channel = null
    this.connected = false
  }
}
