import * as Y from 'yjs'
import { checkNode, richTextSchema, type RichTextProblem } from '#domain'
import { Refusal } from './refusal.ts'

type Changed = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>

/**
 * A node of a rich text was touched: it and what was added below it must be on the allow-list.
 * @param depth how many types are above it, the root fragment included
 */
export function inspectText(
  transaction: Y.Transaction,
  node: Changed,
  keys: ReadonlySet<string | null>,
  depth: number,
): void {
  if (!(node instanceof Y.XmlElement)) {
    for (const key of keys) if (key !== null) throw new Refusal('invalid', 'attribute', 'text')
  }
  refuse(checkNode(richTextSchema, node, depth))
  for (let item = node._first; item; item = item.right) {
    const added = item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)
    if (!added || item.deleted || node instanceof Y.XmlText) continue
    const child = item.content instanceof Y.ContentType ? item.content.type : null
    refuse(checkNode(richTextSchema, child, depth + 1, true))
  }
}

function refuse(problem: RichTextProblem | null): void {
  if (problem) throw new Refusal('invalid', problem.code, problem.where)
}
