import { create } from 'zustand'

/** The passage that a new note will be about. */
export interface NewNote {
  readonly anchor: string
  readonly quote: string
  /** Why no other words can be proposed for it: it spans several blocks, or holds more than words. */
  readonly notReplaceable: boolean
}

interface CommentsView {
  /** The thread that is shown in the text and in the list. */
  readonly current: string | null
  /** Rises when the list is asked for from the text. */
  readonly asked: number
  readonly draft: NewNote | null
  /** What is being written, by the place where it is written; it outlives the panel. */
  readonly texts: Readonly<Record<string, string>>
  readonly open: (thread: string) => void
  readonly choose: (thread: string | null) => void
  readonly begin: (draft: NewNote) => void
  readonly end: () => void
  readonly write: (place: string, text: string) => void
  /** Another meeting is on screen. */
  readonly reset: () => void
}

const NOTHING = { current: null, draft: null, texts: {}, asked: 0 }

/** What one looks at and writes among the comments, between the text and the panel. */
export const useCommentsView = create<CommentsView>((set) => ({
  ...NOTHING,
  open: (current) => set(({ asked }) => ({ current, asked: asked + 1 })),
  choose: (current) => set({ current }),
  begin: (draft) => set(({ asked }) => ({ draft, current: null, asked: asked + 1 })),
  end: () => set({ draft: null }),
  write: (place, text) => set(({ texts }) => ({ texts: { ...texts, [place]: text } })),
  reset: () => set(NOTHING),
}))
