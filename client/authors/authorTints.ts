import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { authorRuns } from './authorRuns.ts'

/** How the words of one author are shown: 1 to 6, each a tint and a line of its own. */
export interface ShownAuthor {
  readonly name: string
  readonly look: number
}

type Authors = ReadonlyMap<number, ShownAuthor>

interface Tints {
  readonly authors: Authors | null
  readonly decorations: DecorationSet
}

const NONE: Tints = { authors: null, decorations: DecorationSet.empty }
const key = new PluginKey<Tints>('authorTints')

/** Tints the text by who wrote it; null takes the tints away. */
export function tintAuthors(state: EditorState, authors: Authors | null): Transaction {
  return state.tr.setMeta(key, { authors }).setMeta('addToHistory', false)
}

/** Costs nothing while nobody asks who wrote what. */
export const authorTints = Extension.create({
  name: 'authorTints',
  addProseMirrorPlugins() {
    return [
      new Plugin<Tints>({
        key,
        state: {
          init: () => NONE,
          apply(transaction, before, _old, state) {
            const asked: Pick<Tints, 'authors'> | undefined = transaction.getMeta(key)
            const authors = asked ? asked.authors : before.authors
            if (!authors) return NONE
            // A colleague's edit puts the whole text on screen anew.
            if (asked || transaction.getMeta(ySyncPluginKey)?.isChangeOrigin)
              return { authors, decorations: DecorationSet.create(state.doc, decorate(state, authors)) }
            return { authors, decorations: before.decorations.map(transaction.mapping, transaction.doc) }
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ]
  },
})

function decorate(state: EditorState, authors: Authors): Decoration[] {
  return authorRuns(state).flatMap(({ from, to, client }) => {
    const author = authors.get(client)
    return author && to <= state.doc.content.size
      ? [
          Decoration.inline(from, to, {
            class: 'written',
            'data-look': String(author.look),
            title: author.name,
          }),
        ]
      : []
  })
}
