import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Node } from '@tiptap/pm/model'
import { liveOf } from './live.ts'

/** Says to who listens which column a header without words stands over. */
export const EmptyHeaders = Extension.create({
  name: 'emptyHeaders',
  addProseMirrorPlugins() {
    const name = (column: number): string => liveOf(this.editor).say('column', { column })
    const key = new PluginKey<DecorationSet>('emptyHeaders')
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => find(doc, name),
          apply: (tr, known, _old, { doc }) => (tr.docChanged ? find(doc, name) : known),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})

function find(doc: Node, name: (column: number) => string): DecorationSet {
  const found: Decoration[] = []
  doc.forEach((table, at) => {
    if (table.type.name !== 'table') return
    table.forEach((row, rowAt) =>
      row.forEach((cell, cellAt, index) => {
        if (cell.type.name !== 'tableHeader' || cell.textContent !== '') return
        const from = at + rowAt + cellAt + 2
        found.push(Decoration.node(from, from + cell.nodeSize, { 'aria-label': name(index + 1) }))
      }),
    )
  })
  return found.length > 0 ? DecorationSet.create(doc, found) : DecorationSet.empty
}
