/** `GET /api/versions/<document>`: how a document was, the latest first. `/<id>` answers its state (Yjs, V2). */
export interface VersionEntry {
  readonly id: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** Names of those who wrote since the version before. */
  readonly authors: readonly string[]
  /** Null for one that the server made by itself. */
  readonly name: string | null
}

/** `GET /api/authors/<document>`: the name of each Yjs client that wrote in it. */
export type Authors = Readonly<Record<string, string>>

export const VERSION_NAME = 120
