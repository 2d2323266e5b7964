import Collaboration from '@tiptap/extension-collaboration'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** The text that everybody writes, with an undo that takes back one's own edits and no word of anybody else's. */
export function sharedText(fragment: Y.XmlFragment) {
  return Collaboration.extend({
    addProseMirrorPlugins() {
      this.options.yUndoOptions = { undoManager: createUndoManager(fragment) }
      return [...(this.parent?.() ?? []), keepPlace()]
    },
  }).configure({ fragment })
}

/** Where one was before a colleague's edit, as the binding keeps it: positions in Yjs, and in the old text. */
interface Before {
  readonly anchor: Y.RelativePosition | null
  readonly head: Y.RelativePosition | null
  readonly absAnchor?: number | null
  readonly absHead?: number | null
}

/**
 * Trusts the place that Yjs gives. The binding looks for one with the same words as soon as a colleague writes in
 * the same paragraph, or one is in an empty one, and takes the caret to another paragraph that is like it; here it
 * may only when the place itself is gone.
 */
function keepPlace(): Plugin {
  return new Plugin({
    view: ({ state }) => {
      const { binding } = ySyncPluginKey.getState(state)
      let before: Before | null = binding.beforeTransactionSelection
      Object.defineProperty(binding, 'beforeTransactionSelection', {
        get: () => {
          if (!before || isGone(before.anchor, binding.doc) || isGone(before.head, binding.doc)) return before
          return { ...before, absAnchor: null, absHead: null }
        },
        set: (selection: Before | null) => {
          before = selection
        },
      })
      return {}
    },
  })
}

/** Whether the place itself was deleted, or a block around it. */
export function isGone(position: Y.RelativePosition | null, doc: Y.Doc): boolean {
  let type: Y.AbstractType<unknown> | null =
    position && (Y.createAbsolutePositionFromRelativePosition(position, doc)?.type ?? null)
  if (!type) return true
  while (type._item) {
    if (type._item.deleted || !(type._item.parent instanceof Y.AbstractType)) return true
    type = type._item.parent
  }
  return false
}

function createUndoManager(fragment: Y.XmlFragment): Y.UndoManager {
  const manager = new Y.UndoManager(fragment, {
    trackedOrigins: new Set([ySyncPluginKey]),
    captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
    // What one wrote goes first; a block in which a word is left was written in by a colleague, and stays.
    deleteFilter: (item) => !(item.content instanceof Y.ContentType && holdsWords(item.content.type)),
  })
  // What is undone or done again goes as one update, and the server takes none that is too large.
  const close = ({ stackItem }: { readonly stackItem: StackItem }): void => {
    if (clocksOf(stackItem.insertions) + clocksOf(stackItem.deletions) > MOST_OF_ONE_STEP)
      manager.stopCapturing()
  }
  manager.on('stack-item-added', close)
  manager.on('stack-item-updated', close)
  return manager
}

type StackItem = Y.UndoManager['undoStack'][number]
/** Letters and structs after which what follows is a step of its own to undo. */
const MOST_OF_ONE_STEP = 1000

function clocksOf({ clients }: StackItem['insertions']): number {
  let clocks = 0
  for (const ranges of clients.values()) for (const { len } of ranges) clocks += len
  return clocks
}

function holdsWords(type: unknown): boolean {
  if (type instanceof Y.XmlText) return type.length > 0
  if (!(type instanceof Y.XmlElement)) return false
  return type.toArray().some((child) => holdsWords(child))
}
