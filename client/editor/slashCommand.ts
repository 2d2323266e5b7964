import { Extension, type Editor, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import Suggestion from '@tiptap/suggestion'
import type { SlashItem } from './slashItems.ts'
import type { SlashMenuStore } from './SlashMenuStore.ts'

interface Options {
  readonly store: SlashMenuStore
  readonly items: (typed: string) => SlashItem[]
  readonly choose: (editor: Editor, range: Range, item: SlashItem) => void
}

/** «/» opens the menu; what follows narrows it. */
export function slashCommand({ store, items, choose }: Options): Extension {
  return Extension.create({
    name: 'slashCommand',
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        Suggestion<SlashItem, SlashItem>({
          editor,
          pluginKey: new PluginKey('slashCommand'),
          char: '/',
          items: ({ query }) => items(query),
          command: ({ editor, range, props }) => choose(editor, range, props),
          render: () => {
            const show = (props: {
              items: SlashItem[]
              clientRect?: (() => DOMRect | null) | null
              command: (item: SlashItem) => void
            }): void =>
              store.show({ items: props.items, rect: props.clientRect?.() ?? null, choose: props.command })
            return {
              onStart: show,
              onUpdate: show,
              onKeyDown: ({ event }) => store.key(event),
              onExit: () => store.close(),
            }
          },
        }),
      ]
    },
  })
}
