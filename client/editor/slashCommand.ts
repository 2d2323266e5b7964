import { Extension, type Editor, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import Suggestion, { findSuggestionMatch, type SuggestionProps } from '@tiptap/suggestion'
import type { SlashItem } from './slashItems.ts'
import type { SlashMenuStore } from './SlashMenuStore.ts'

interface Options {
  readonly store: SlashMenuStore
  readonly items: (typed: string) => SlashItem[]
  readonly choose: (editor: Editor, range: Range, item: SlashItem) => void
}

/** «/» opens the menu; what follows narrows it. */
export function slashCommand({ store, items, choose }: Options): Extension {
  /** What was typed when the menu was left with Escape: it stays closed until something else is typed there. */
  let left: string | null = null
  const show = (props: SuggestionProps<SlashItem, SlashItem>): void =>
    store.show({
      query: props.query,
      // Not those of `props`: they come later, and none until then.
      items: items(props.query),
      rect: () => props.clientRect?.() ?? caretRect(props.editor),
      choose: props.command,
    })
  return Extension.create({
    name: 'slashCommand',
    addProseMirrorPlugins() {
      return [
        Suggestion<SlashItem, SlashItem>({
          editor: this.editor,
          pluginKey: new PluginKey('slashCommand'),
          char: '/',
          // The extension remembers a place, and every edit of a colleague moves all places.
          findSuggestionMatch: (config) => {
            const match = findSuggestionMatch(config)
            if (left !== null && !match?.text.startsWith(left)) left = null
            return left === null ? match : null
          },
          command: ({ editor, range, props }) => choose(editor, range, props),
          render: () => ({
            onStart: show,
            onUpdate: show,
            onKeyDown: ({ event, view, range }) => {
              if (event.key === 'Escape') left = view.state.doc.textBetween(range.from, range.to)
              return store.key(event)
            },
            onExit: () => store.close(),
          }),
        }),
      ]
    },
  })
}

function caretRect({ state, view }: Editor): DOMRect {
  const { left, top, bottom } = view.coordsAtPos(state.selection.anchor)
  return new DOMRect(left, top, 0, bottom - top)
}
