import type { RefusalCode } from '#domain'
import { ASIDE, asideKey } from './keys.ts'
import type { Keep } from './Keep.ts'

export type AsideReason = RefusalCode | 'signed-out' | 'stale' | 'other-person' | 'lost' | 'restored'

/** Edits of this person that will not reach the server, kept readable until they are downloaded. */
export interface AsideItem {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly user: string
  readonly document: string
  readonly reason: AsideReason
  /** Record, field and value, or the paragraphs touched, one a line. */
  readonly text: string
}

/** With `user`, theirs alone; without, what anybody left on this device. */
export async function readAside(keep: Keep, user?: string): Promise<AsideItem[]> {
  const found = await keep.entries<AsideItem>(ASIDE)
  return found
    .map(([, item]) => item)
    .filter((item) => user === undefined || item.user === user)
    .sort((a, b) => a.at - b.at)
}

export async function clearAside(keep: Keep, user?: string): Promise<void> {
  const remove = (await readAside(keep, user)).map(({ id }) => asideKey(id))
  await keep.transact([], () => ({ remove }))
}

export function asideEntries(items: readonly AsideItem[]): Map<string, AsideItem> {
  return new Map(items.map((item) => [asideKey(item.id), item]))
}
