import type { MenuItem } from './menuItems.ts'

export interface MenuState {
  /** What was typed to narrow it. */
  readonly query: string
  readonly items: readonly MenuItem[]
  readonly selected: number
  /** Where the typed text stands on screen now. */
  readonly rect: () => DOMRect
  readonly choose: (item: MenuItem) => void
  /** What answers to a query, should those who may be found change. */
  readonly find: (query: string) => readonly MenuItem[]
  /** Its accessible name. */
  readonly label: string
  /** The field that is typed into; null is the text. */
  readonly field: HTMLElement | null
}

/** What a menu that is typed into shows, between ProseMirror that types and React that paints. */
export class MenuStore {
  private current: MenuState | null = null
  private readonly listeners = new Set<() => void>()

  state = (): MenuState | null => this.current

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Opens, or follows what is typed; while only others type, the chosen line stays chosen. */
  show(state: Omit<MenuState, 'selected'>): void {
    this.set({ ...state, selected: this.current?.query === state.query ? this.find(state.items) : 0 })
  }

  /** Who may be found has changed, by an arrival in the directory or in the meeting. */
  refresh(): void {
    const state = this.current
    if (!state) return
    const items = state.find(state.query)
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
  private find(items: readonly MenuItem[]): number {
    const chosen = this.current?.items[this.current.selected]?.key
    return Math.max(
      0,
      items.findIndex(({ key }) => key === chosen),
    )
  }

  private set(state: MenuState | null): void {
    this.current = state
    for (const listener of this.listeners) listener()
  }
}
