import { Extension } from '@tiptap/core'
import { insertBlock } from './chooseItem.ts'
import { giveFloor } from './giveFloor.ts'
import { goToPoint } from './goToPoint.ts'
import type { LiveContext } from './LiveContext.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    minutesKeys: {
      /** The same as `Alt Entrée`. */
      giveFloor: () => ReturnType
    }
  }
}

/** `Alt Entrée` next speaker, `Alt D` decision, `Alt A` action, `Alt V` vote, `Alt ↑ ↓` from point to point, `Ctrl F` find. */
export function minutesKeys(context: LiveContext, onFind: () => void): Extension {
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
        'Alt-d': key(() => insertBlock(editor, 'decision', context)),
        'Alt-a': key(() => insertBlock(editor, 'action', context)),
        'Alt-v': key(() => insertBlock(editor, 'vote', context)),
        'Mod-f': () => {
          onFind()
          return true
        },
        'Alt-ArrowDown': () => goToPoint(editor, 1),
        'Alt-ArrowUp': () => goToPoint(editor, -1),
      }
    },
  })
}
