import { Extension } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'

/** Entrée in an empty last paragraph leaves the section, as it leaves a list. */
export const LeaveSection = Extension.create({
  name: 'leaveSection',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      Enter: () =>
        this.editor.commands.command(({ state, tr, dispatch }) => {
          const { $from, empty } = state.selection
          const section = $from.node(1)
          const isLast = $from.depth === 2 && $from.index(1) === section.childCount - 1
          if (!empty || !isLast || $from.parent.content.size > 0) return false
          if (section.type.spec.group !== 'section') return false
          if (dispatch) {
            if (section.childCount > 1) tr.delete($from.before(), $from.after())
            const after = tr.mapping.map($from.after(1))
            const paragraph = state.schema.nodes['paragraph']?.create()
            if (paragraph) tr.insert(after, paragraph)
            tr.setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView()
          }
          return true
        }),
    }
  },
})
