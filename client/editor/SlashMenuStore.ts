import type { SlashItem } from './slashItems.ts'

export interface SlashMenuState {
  readonly items: readonly SlashItem[]
  readonly selected: number
  /** Where the typed text stands on screen. */
  readonly rect: DOMRect | null
  readonly choose: (item: SlashItem) => void
}

/** What the slash menu shows, between ProseMirror that types and React that paints. */
export class SlashMenuStore {
  private current: SlashMenuState | null = null
  private readonly listeners = new Set<() => void>()

  state = (): SlashMenuState | null => this.current

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  show(state: Omit<SlashMenuState, 'selected'>): void {
    this.set({ ...state, selected: 0 })
  }

  close(): void {
    this.set(null)
  }

  /** Handles a key of the open menu; false leaves it to the editor. */
  key(event: KeyboardEvent): boolean {
    const state = this.current
    if (!state) return false
    if (event.key === 'Escape') {
      this.close()
      return true
    }
    const count = state.items.length
    if (count === 0) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.set({ ...state, selected: (state.selected + step + count) % count })
      return true
    }
    const item = state.items[state.selected]
    if ((event.key === 'Enter' || event.key === 'Tab') && item && !event.altKey) {
      state.choose(item)
      return true
    }
    return false
  }

  private set(state: SlashMenuState | null): void {
    this.current = state
    for (const listener of this.listeners) listener()
  }
}
