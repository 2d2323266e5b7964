import { Extension, type Editor, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import Suggestion, { findSuggestionMatch, type SuggestionProps } from '@tiptap/suggestion'
import type { MenuItem } from './menuItems.ts'
import type { MenuStore } from './MenuStore.ts'

interface Options {
  /** The character that opens it. */
  readonly char: '/' | '@'
  readonly label: string
  readonly store: MenuStore
  readonly items: (typed: string) => MenuItem[]
  readonly choose: (editor: Editor, range: Range, item: MenuItem) => void
}

/** «/» or «@» opens a menu; what follows narrows it. */
export function typedMenu({ char, label, store, items, choose }: Options): Extension {
  /** What was typed when the menu was left with Escape: it stays closed until something else is typed there. */
  let left: string | null = null
  const show = (props: SuggestionProps<MenuItem, MenuItem>): void => {
    // Not those of `props`: they come later, and none until then.
    const found = items(props.query)
    // A sentence with a slash in it is no search.
    if (found.length === 0 && /\s/.test(props.query)) return store.close()
    return store.show({
      query: props.query,
      items: found,
      find: items,
      label,
      field: null,
      rect: () => props.clientRect?.() ?? caretRect(props.editor),
      choose: props.command,
    })
  }
  return Extension.create({
    name: `typedMenu${char}`,
    addProseMirrorPlugins() {
      return [
        Suggestion<MenuItem, MenuItem>({
          editor: this.editor,
          pluginKey: new PluginKey(`typedMenu${char}`),
          char,
          allowSpaces: true,
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
