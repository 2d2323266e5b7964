import type { Editor } from '@tiptap/core'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'

const SHOWN_MS = 2500

/** Brings the block that the address names (`passage=`) into view, with the caret in it, and shows it for a moment. */
export function useShowPassage(editor: Editor | null): void {
  const { passage } = useSearch({ strict: false }) as { readonly passage?: unknown }
  useEffect(() => {
    if (!editor || editor.isDestroyed || typeof passage !== 'string') return
    const places: number[] = []
    editor.state.doc.forEach((node, offset) => {
      if (node.attrs['id'] === passage) places.push(offset)
    })
    const [place] = places
    if (place === undefined) return
    const dom = editor.view.nodeDOM(place)
    if (!(dom instanceof HTMLElement)) return
    editor.commands.setTextSelection(place + 1)
    dom.scrollIntoView({ block: 'center' })
    // An attribute or a class would be a change of the text's DOM, which the editor takes back.
    dom.animate([{ background: 'var(--mark)' }, {}], SHOWN_MS)
  }, [editor, passage])
}
