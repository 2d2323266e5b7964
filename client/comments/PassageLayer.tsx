import { useEffect, useMemo, type ReactElement } from 'react'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { showPassages } from './passages.ts'
import { SelectionButton } from './SelectionButton.tsx'
import { useCommentsView } from './useCommentsView.ts'
import { useShowPanel } from './useShowPanel.ts'

/** Between the text and the comments: shows their passages, and opens the panel when the text asks for it. */
export function PassageLayer(): ReactElement | null {
  const { editor, comments } = useMeeting()
  const { threads, document, writable } = comments
  const current = useCommentsView((view) => view.current)
  const asked = useCommentsView((view) => view.asked)
  const writing = useCommentsView((view) => view.draft !== null)
  const { panel } = useShowPanel()
  const shown = useMemo(() => threads.filter((thread) => thread.open), [threads])
  useEffect(() => {
    if (editor && !editor.isDestroyed)
      editor.view.dispatch(showPassages(editor.state, { threads: shown, current }))
  }, [editor, shown, current])
  useEffect(() => {
    if (asked > 0 && document) panel()
  }, [asked, document, panel])
  useEffect(() => useCommentsView.getState().reset, [])
  return editor && writable && !writing ? <SelectionButton editor={editor} /> : null
}
