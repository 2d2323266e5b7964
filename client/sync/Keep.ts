/** What one transaction changes. */
export interface Writes {
  readonly put?: ReadonlyMap<string, unknown>
  readonly remove?: readonly string[]
}

/**
 * What this device keeps. A promise that resolves means committed; one that rejects means that nothing of
 * that call was written (full disk, private window).
 */
export interface Keep {
  /** False on a shared computer: nothing outlives the page. */
  readonly durable: boolean
  get<T>(key: string): Promise<T | undefined>
  set(key: string, value: unknown): Promise<void>
  entries<T>(prefix: string): Promise<(readonly [string, T])[]>
  keys(prefix?: string): Promise<string[]>
  /** Reads `keys`, then writes what `change` makes of them, in one transaction. Null writes nothing. */
  transact(
    keys: readonly string[],
    change: (values: ReadonlyMap<string, unknown>) => Writes | null,
  ): Promise<void>
}
