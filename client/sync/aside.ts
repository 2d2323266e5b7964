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

export async function readAside(keep: Keep): Promise<AsideItem[]> {
  const found = await keep.entries<AsideItem>(ASIDE)
  return found.map(([, item]) => item).sort((a, b) => a.at - b.at)
}

export async function clearAside(keep: Keep): Promise<void> {
  const remove = await keep.keys(ASIDE)
  await keep.transact([], () => ({ remove }))
}

export function asideEntries(items: readonly AsideItem[]): Map<string, AsideItem> {
  return new Map(items.map((item) => [asideKey(item.id), item]))
}
