import type {
  Catalogue,
  Changes,
  ChangesRequest,
  DocumentUpdate,
  Principal,
  ServerMessage,
  UpdateAnswer,
} from '#domain'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/** Body of `GET /api/session`. */
export interface SessionInfo {
  readonly user: { readonly id: string; readonly email: string; readonly name: string }
  readonly principal: Principal
  readonly association: { readonly name: string; readonly shortName: string }
  readonly demo: boolean
  readonly schema: number
}

/** `offline`: no answer came; `failed`: an answer that is of no use now, worth another try. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'offline' | 'signed-out' | 'failed' }

/** What the engine asks of the server, whatever carries it. */
export interface Server {
  session(): Promise<Outcome<SessionInfo>>
  catalogue(): Promise<Outcome<Catalogue>>
  changes(request: ChangesRequest): Promise<Outcome<Changes>>
  updates(updates: readonly DocumentUpdate[]): Promise<Outcome<readonly UpdateAnswer[]>>
  signOut(): Promise<Outcome<null>>
  /** The channel on which changes are pushed. */
  feed(events: FeedEvents): Pick<Channel, 'close'>
  /** The live channel of a document on screen. */
  channel(name: string, doc: Y.Doc, lastEdit: () => number, events: ChannelEvents): Channel
  /** Try again now: the network is said to be back. */
  wake(): void
  close(): void
}

export interface ChannelEvents {
  connected(): void
  /** The document holds everything the server had when the channel was joined. */
  synced(): void
  /** Edits up to this number (see `lastEdit`) are durable. */
  acknowledged(edit: number): void
  /** An edit was not taken; a message says why, unless the channel is read-only. */
  refused(): void
  disconnected(): void
  /** The server refuses the channel: the session or the rights are not what they were. */
  denied(): void
  message(message: ServerMessage): void
}

export type FeedEvents = Omit<ChannelEvents, 'synced' | 'acknowledged' | 'refused'>

export interface Channel {
  readonly awareness: Awareness | null
  /** Compares states with the server again and sends everything it lacks. */
  resync(): void
  close(): void
}
