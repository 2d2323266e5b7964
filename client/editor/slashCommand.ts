import { Extension, type Editor, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import Suggestion, { type SuggestionProps } from '@tiptap/suggestion'
import type { SlashItem } from './slashItems.ts'
import type { SlashMenuStore } from './SlashMenuStore.ts'

interface Options {
  readonly store: SlashMenuStore
  readonly items: (typed: string) => SlashItem[]
  readonly choose: (editor: Editor, range: Range, item: SlashItem) => void
}

/** «/» opens the menu; what follows narrows it. */
export function slashCommand({ store, items, choose }: Options): Extension {
  const show = (props: SuggestionProps<SlashItem, SlashItem>): void =>
    store.show({ items: props.items, rect: props.clientRect?.() ?? null, choose: props.command })
  return Extension.create({
    name: 'slashCommand',
    addProseMirrorPlugins() {
      return [
        Suggestion<SlashItem, SlashItem>({
          editor: this.editor,
          pluginKey: new PluginKey('slashCommand'),
          char: '/',
          items: ({ query }) => items(query),
          command: ({ editor, range, props }) => choose(editor, range, props),
          render: () => ({
            onStart: show,
            onUpdate: show,
            onKeyDown: ({ event }) => store.key(event),
            onExit: () => store.close(),
          }),
        }),
      ]
    },
  })
}
