import { Extension } from '@tiptap/core'
import { insertAction, insertDecision, startNext, type SectionMoment } from './insertSection.ts'

/** `Alt Entrée` next speaker, `Alt D` decision, `Alt A` action. */
export function minutesKeys(moment: () => SectionMoment): Extension {
  return Extension.create({
    name: 'minutesKeys',
    addKeyboardShortcuts() {
      const { editor } = this
      const key = (act: () => void) => () => {
        if (!editor.isEditable) return false
        act()
        return true
      }
      return {
        'Alt-Enter': key(() => startNext(editor)),
        'Alt-d': key(() => insertDecision(editor, moment())),
        'Alt-a': key(() => insertAction(editor, moment())),
      }
    },
  })
}
