import { checkNode, richTextSchema, type RichTextSchema } from '#domain'
import * as Y from 'yjs'

/**
 * Calls `onUnknown` as soon as something arrives that this version does not know, before an editor opened
 * later sees it: it must be destroyed there and then, or it deletes what it cannot show. Call it first.
 */
export function watchSchema(
  fragment: Y.XmlFragment,
  onUnknown: (where: string) => void,
  schema: RichTextSchema = richTextSchema,
): () => void {
  const observe = (events: readonly Y.YEvent<Y.XmlElement | Y.XmlText | Y.XmlFragment>[]): void => {
    for (const { target, changes } of events) {
      const problem =
        checkNode(schema, target, depthOf(fragment, target)) ?? checkAdded(schema, changes.added)
      if (problem) return onUnknown(problem.where)
    }
  }
  fragment.observeDeep(observe as Parameters<typeof fragment.observeDeep>[0])
  return () => fragment.unobserveDeep(observe as Parameters<typeof fragment.observeDeep>[0])
}

function checkAdded(schema: RichTextSchema, added: ReadonlySet<Y.Item>) {
  for (const { content } of added) {
    const problem = content instanceof Y.ContentType ? checkNode(schema, content.type, 1, true) : null
    if (problem) return problem
  }
  return null
}

function depthOf(fragment: Y.XmlFragment, target: unknown): number {
  let depth = 0
  for (let node = target; node instanceof Y.XmlElement || node instanceof Y.XmlText; depth++) {
    if (node === fragment) break
    node = node.parent
  }
  return depth
}
