import type { EditorState } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/**
 * Where a place of the shared text stands on screen, or null where it does not. The binding has such a function, but
 * takes the first letter of a text for a mistake.
 */
export function screenPosition(
  state: EditorState,
  place: { readonly type: unknown; readonly index: number },
): number | null {
  const { type: root, binding } = ySyncPluginKey.getState(state)
  const sizeOf = (node: unknown): number =>
    node instanceof Y.XmlText ? node.length : (binding.mapping.get(node)?.nodeSize ?? Number.NaN)
  const startOf = (node: Y.XmlElement | Y.XmlFragment | Y.XmlText): number => {
    if (node === root) return 0
    const { parent } = node
    if (!(parent instanceof Y.XmlFragment)) return Number.NaN
    return startOf(parent) + sumOf(parent, (child) => child === node) + (node instanceof Y.XmlText ? 0 : 1)
  }
  const sumOf = (parent: Y.XmlFragment, ends: (child: unknown, index: number) => boolean): number => {
    let sum = 0
    for (const [index, child] of parent.toArray().entries()) {
      if (ends(child, index)) return sum
      sum += sizeOf(child)
    }
    return sum
  }
  const { type, index } = place
  if (!(type instanceof Y.XmlText) && !(type instanceof Y.XmlFragment)) return null
  const inside = type instanceof Y.XmlText ? index : sumOf(type, (_, at) => at === index)
  const position = startOf(type) + inside
  return Number.isInteger(position) && position <= state.doc.content.size ? position : null
}
