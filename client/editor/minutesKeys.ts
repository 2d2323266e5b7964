import { Extension } from '@tiptap/core'
import { giveFloor } from './giveFloor.ts'
import { insertAction, insertDecision } from './insertSection.ts'
import type { LiveContext } from './LiveContext.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    minutesKeys: {
      /** The same as `Alt Entrée`. */
      giveFloor: () => ReturnType
    }
  }
}

/** `Alt Entrée` next speaker, `Alt D` decision, `Alt A` action. */
export function minutesKeys(context: LiveContext): Extension {
  return Extension.create({
    name: 'minutesKeys',
    addCommands() {
      return {
        giveFloor:
          () =>
          ({ editor, dispatch }) => {
            // In its own transactions, after this one.
            if (dispatch) queueMicrotask(() => giveFloor(editor, context))
            return true
          },
      }
    },
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
