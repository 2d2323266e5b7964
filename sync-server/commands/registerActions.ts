import type * as Y from 'yjs'
import {
  actionBlocks,
  createRecord,
  formatName,
  readRecord,
  writeField,
  type ActionBlock,
  type Json,
} from '#domain'
import { editOf } from '../sync/editOf.ts'
import type { CommandContext } from './command.ts'

interface Approved {
  readonly meeting: string
  /** The text that names the actions. */
  readonly document: string
}

/** Writes the actions of an approved text to its meeting's register; one already there keeps its state. */
export async function registerActions(
  { readDocument, submitAs }: Pick<CommandContext, 'readDocument' | 'submitAs'>,
  user: string,
  { meeting, document }: Approved,
): Promise<boolean> {
  const text = readDocument(document)
  const blocks = text ? actionBlocks(text.getXmlFragment('body')) : []
  if (blocks.length === 0) return true
  const name = formatName('actions', meeting)
  const update = editOf(readDocument(name), (doc) => {
    for (const block of blocks) putAction(doc, block)
  })
  return (await submitAs(user, name, update)).ok
}

/** An action as its text names it, open unless its state is known. */
export function putAction(doc: Y.Doc, { id, ...block }: ActionBlock): void {
  const ref = { doc, type: 'actions', record: 'Action', id } as const
  const values = Object.entries(block).filter((entry): entry is [string, string] => entry[1] !== null)
  if (readRecord(doc, 'actions', 'Action', id)) {
    for (const [field, value] of values) writeField(ref, field, value)
    return
  }
  const content: Record<string, Json> = { ...Object.fromEntries(values), state: 'open' }
  createRecord(ref, content)
}
