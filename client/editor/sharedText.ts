import Collaboration from '@tiptap/extension-collaboration'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** The text that everybody writes, with an undo that takes back one's own edits and no word of anybody else's. */
export function sharedText(fragment: Y.XmlFragment) {
  return Collaboration.extend({
    addProseMirrorPlugins() {
      this.options.yUndoOptions = { undoManager: createUndoManager(fragment) }
      return this.parent?.() ?? []
    },
  }).configure({ fragment })
}

function createUndoManager(fragment: Y.XmlFragment): Y.UndoManager {
  return new Y.UndoManager(fragment, {
    trackedOrigins: new Set([ySyncPluginKey]),
    captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
    // What one wrote goes first; a block in which a word is left was written in by a colleague, and stays.
    deleteFilter: (item) => !(item.content instanceof Y.ContentType && holdsWords(item.content.type)),
  })
}

function holdsWords(type: unknown): boolean {
  if (type instanceof Y.XmlText) return type.length > 0
  if (!(type instanceof Y.XmlElement)) return false
  return type.toArray().some((child) => holdsWords(child))
}
