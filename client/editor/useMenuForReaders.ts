import type { Editor } from '@tiptap/core'
import { useEffect, useSyncExternalStore } from 'react'
import type { MenuStore } from './MenuStore.ts'

/** Says to a screen reader that a list is open and which line is chosen, while the caret stays in the text. */
export function useMenuForReaders(editor: Editor | null, menu: MenuStore, id: string): void {
  const state = useSyncExternalStore(menu.subscribe, menu.state)
  useEffect(() => {
    if (!editor || editor.isDestroyed || !state) return
    const dom = state.field ?? editor.view.dom
    const item = state.items[state.selected]
    const said: Record<string, string> = {
      'aria-haspopup': 'listbox',
      'aria-controls': id,
      ...(item && { 'aria-activedescendant': `${id}-${item.key}` }),
      ...(state.field && { 'aria-expanded': 'true' }),
    }
    for (const [name, value] of Object.entries(said)) dom.setAttribute(name, value)
    return () => {
      for (const name of Object.keys(said)) dom.removeAttribute(name)
      if (state.field) dom.setAttribute('aria-expanded', 'false')
    }
  }, [editor, state, id])
}
