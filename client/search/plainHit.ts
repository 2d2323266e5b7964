import type { SearchHit } from '#domain'
import type { Recent } from './recent.ts'

const plain = (text: string) => ({ text, marks: [] })

/** Something opened before, shown like a result with nothing marked. */
export function plainHit({ title, subtitle, ...rest }: Recent): SearchHit {
  return { ...rest, title: plain(title), subtitle: plain(subtitle), excerpt: null, score: 0 }
}
