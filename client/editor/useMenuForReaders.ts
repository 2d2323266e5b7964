import type { Editor } from '@tiptap/core'
import { useEffect, useSyncExternalStore } from 'react'
import type { SlashMenuStore } from './SlashMenuStore.ts'

/** Says to a screen reader that a list is open and which line is chosen, while the caret stays in the text. */
export function useMenuForReaders(editor: Editor | null, menu: SlashMenuStore, id: string): void {
  const state = useSyncExternalStore(menu.subscribe, menu.state)
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    const { dom } = editor.view
    const item = state?.items[state.selected]
    const set = (name: string, value: string | null): void =>
      value === null ? dom.removeAttribute(name) : dom.setAttribute(name, value)
    set('aria-haspopup', state ? 'listbox' : null)
    set('aria-controls', state ? id : null)
    set('aria-activedescendant', item ? `${id}-${item.key}` : null)
  }, [editor, state, id])
}
