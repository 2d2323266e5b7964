import { IconMessagePlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useReducer, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './comments.module.css'
import { startNote } from './startNote.ts'

const WIDTH = 130
const HEIGHT = 44

/** Under what is selected: say something about it. */
export function SelectionButton({ editor }: { readonly editor: Editor }): ReactElement | null {
  const { t } = useTranslation('comments')
  const selected = useEditorState({
    editor,
    selector: ({ editor: at }) => (at.isDestroyed || at.state.selection.empty ? null : at.state.selection.to),
  })
  const [, follow] = useReducer((count: number) => count + 1, 0)
  const shown = selected !== null
  useEffect(() => {
    if (!shown) return
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    window.addEventListener('resize', follow)
    return () => {
      document.removeEventListener('scroll', follow, { capture: true })
      window.removeEventListener('resize', follow)
    }
  }, [shown])
  if (selected === null || editor.isDestroyed || selected > editor.state.doc.content.size) return null
  const { bottom, left } = editor.view.coordsAtPos(selected)
  const text = editor.view.dom.getBoundingClientRect()
  const place = {
    top: Math.min(bottom + 6, window.innerHeight - HEIGHT - 60),
    left: Math.max(8, Math.min(left - WIDTH / 2, text.right - WIDTH - 8)),
  }
  return (
    <button
      type="button"
      className={css['begin']}
      style={place}
      aria-keyshortcuts="Control+Alt+M"
      title={`${t('begin')}, Ctrl Alt M`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => startNote(editor.state)}
    >
      <IconMessagePlus size={18} stroke={1.75} aria-hidden="true" />
      {t('begin')}
    </button>
  )
}
