import type { Access } from '../access/access.ts'
import type { Principal } from '../access/principal.ts'
import type { RecordName } from '../records/table.ts'
import type { Audience } from '../schema/field.ts'
import type { Label } from '../schema/label.ts'
import type { Metadata } from './metadata.ts'

export interface AccessRequest {
  readonly principal: Principal
  readonly key: string
  readonly metadata: Metadata | null
}

/** One type of live document: what it holds and who may open it. Data and pure functions, nothing else. */
export interface DocumentDefinition {
  readonly label: Label
  /** Documents of one subject share their server-held metadata: a meeting, its minutes, comments and actions. */
  readonly subject: 'meeting' | 'rectification' | 'article' | null
  /** The records it holds, each with the audiences whose fields are stored here. */
  readonly holds: Readonly<Partial<Record<RecordName, readonly Audience[]>>>
  /** Names of its rich-text roots (Y.XmlFragment), see `domain/minutes`. */
  readonly texts: readonly string[]
  /** False: never copied to a device, never in the feed; opened live, every read logged. */
  readonly offline: boolean
  readonly access: (request: AccessRequest) => Access
}

/** `write` if the first holds, else `read` if the second holds, else nothing. */
export function grade(write: boolean, read: boolean): Access {
  return write ? 'write' : read ? 'read' : 'none'
}
