import { Extension, type Editor } from '@tiptap/core'
import { LiveContext } from './LiveContext.ts'
import { MenuStore } from './MenuStore.ts'
import { Notes } from './Notes.ts'

/** A message of the editor by its key. */
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What the blocks of a mounted text ask of the page around them. */
export interface Live {
  readonly context: LiveContext
  readonly menu: MenuStore
  readonly notes: Notes
  readonly say: Say
}

declare module '@tiptap/core' {
  interface Storage {
    live?: Live
  }
}

export const live = (parts: Live): Extension =>
  Extension.create<object, Live>({ name: 'live', addStorage: () => parts })

const NOWHERE: Live = {
  context: new LiveContext(),
  menu: new MenuStore(),
  notes: new Notes(),
  say: (key) => key,
}

/** Outside of a page, as in a conversion, blocks stand by themselves. */
export const liveOf = (editor: Editor): Live => editor.storage.live ?? NOWHERE
