import type { SlashItem } from './slashItems.ts'

export interface SlashMenuState {
  /** What was typed after the slash. */
  readonly query: string
  readonly items: readonly SlashItem[]
  readonly selected: number
  /** Where the typed text stands on screen now. */
  readonly rect: () => DOMRect
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

  /** Opens, or follows what is typed; while only others type, the chosen line stays chosen. */
  show(state: Omit<SlashMenuState, 'selected'>): void {
    this.set({ ...state, selected: this.current?.query === state.query ? this.find(state.items) : 0 })
  }

  /** Who may be found has changed, by an arrival in the directory or in the meeting. */
  refresh(find: (query: string) => readonly SlashItem[]): void {
    const state = this.current
    if (!state) return
    const items = find(state.query)
    this.set({ ...state, items, selected: this.find(items) })
  }

  close(): void {
    if (this.current) this.set(null)
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

  /** Where the chosen line is now. */
  private find(items: readonly SlashItem[]): number {
    const chosen = this.current?.items[this.current.selected]?.key
    return Math.max(
      0,
      items.findIndex(({ key }) => key === chosen),
    )
  }

  private set(state: SlashMenuState | null): void {
    this.current = state
    for (const listener of this.listeners) listener()
  }
}
