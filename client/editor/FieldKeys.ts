import { Extension } from '@tiptap/core'

/** Tab goes from the words of a section to its fields. */
export const FieldKeys = Extension.create({
  name: 'fieldKeys',
  // Below lists and tables, whose Tab is theirs.
  priority: 50,
  addKeyboardShortcuts() {
    return {
      Tab: () => {
        const { $from } = this.editor.state.selection
        if ($from.depth === 0 || $from.node(1).type.spec.group !== 'section') return false
        const section = this.editor.view.nodeDOM($from.before(1))
        if (!(section instanceof HTMLElement)) return false
        const fields = [...section.querySelectorAll<HTMLElement>('fieldset input, fieldset select, .change')]
        const first = fields.find((field) => !field.matches('.change')) ?? fields[0]
        first?.focus()
        return first !== undefined
      },
    }
  },
})
