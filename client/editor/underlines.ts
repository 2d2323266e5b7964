import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A stretch of the document; a whole block is outlined, words are underlined. */
export interface Underlined {
  readonly from: number
  readonly to: number
  readonly whole: boolean
}

const key = new PluginKey<DecorationSet>('underlines')

/** Passages shown as doubtful on this screen alone: nothing of it is in the document. */
export const Underlines = Extension.create({
  name: 'underlines',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, shown) => {
          const next: unknown = tr.getMeta(key)
          return next instanceof DecorationSet ? next : shown.map(tr.mapping, tr.doc)
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

export function showUnderlines(editor: Editor, passages: readonly Underlined[]): void {
  if (editor.isDestroyed) return
  const { doc, tr } = editor.state
  const drawn = passages.map(({ from, to, whole }) =>
    whole
      ? Decoration.node(from, to, { class: 'doubtful-block' })
      : Decoration.inline(from, to, { class: 'doubtful' }),
  )
  editor.view.dispatch(tr.setMeta(key, DecorationSet.create(doc, drawn)).setMeta('addToHistory', false))
}
