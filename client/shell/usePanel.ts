import { create } from 'zustand'

interface Panel {
  /** What lies over the page. */
  readonly panel: 'search' | 'keys' | 'more' | null
  readonly open: (panel: 'search' | 'keys' | 'more') => void
  readonly close: () => void
}

export const usePanel = create<Panel>((set) => ({
  panel: null,
  open: (panel) => set({ panel }),
  close: () => set({ panel: null }),
}))
