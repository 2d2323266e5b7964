import { Extension } from '@tiptap/core'
import { giveFloor } from './giveFloor.ts'
import { insertAction, insertDecision } from './insertSection.ts'
import type { LiveContext } from './LiveContext.ts'

/** `Alt Entrée` next speaker, `Alt D` decision, `Alt A` action. */
export function minutesKeys(context: LiveContext): Extension {
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
        'Alt-Enter': key(() => giveFloor(editor, context)),
        'Alt-d': key(() => insertDecision(editor, context.moment())),
        'Alt-a': key(() => insertAction(editor, context.moment())),
      }
    },
  })
}
