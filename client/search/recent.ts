import type { SearchHit, SearchTarget } from '#domain'
import { create } from 'zustand'

export interface Recent {
  readonly id: string
  readonly family: SearchHit['family']
  readonly target: SearchTarget
  readonly title: string
  readonly subtitle: string
}

interface RecentState {
  readonly list: readonly Recent[]
  readonly add: (hit: SearchHit) => void
}

const KEPT = 6

/** What was opened from the palette since the page was loaded; on this page only, so that a wipe leaves nothing. */
export const useRecent = create<RecentState>((set) => ({
  list: [],
  add: ({ id, family, target, title, subtitle }) =>
    set(({ list }) => ({
      list: [
        { id, family, target, title: title.text, subtitle: subtitle.text },
        ...list.filter((each) => each.id !== id),
      ].slice(0, KEPT),
    })),
}))
