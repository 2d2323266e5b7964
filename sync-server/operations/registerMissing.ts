import { setImmediate } from 'node:timers/promises'
import { actionBlocks, formatName, isApproved, parseName, readMetadata, readRecord } from '#domain'
import type { CommandContext } from '../commands/command.ts'
import { putAction } from '../commands/registerActions.ts'
import { editOf } from '../sync/editOf.ts'

export type RegisterContext = Pick<
  CommandContext,
  'metadata' | 'documentNames' | 'readDocument' | 'submitFor'
>

interface ApprovedText {
  readonly meeting: string
  readonly document: string
  readonly version: number
}

/**
 * Registers actions of approved texts that the register lacks: the server may have stopped between an approval
 * and what follows it. An approved text does not change, so that each is read once.
 * @param by in whose name the register is written
 */
export function createMissingActions(context: RegisterContext, by: string) {
  const settled = new Set<string>()
  return async function registerMissing(): Promise<void> {
    const texts = [...context.documentNames()].flatMap((name) =>
      settled.has(name) ? [] : (approvedText(context, name) ?? []),
    )
    for (const [meeting, its] of Map.groupBy(texts, (text) => text.meeting)) {
      // Many texts are read after a start: edits go in between.
      await setImmediate()
      if (!(await registerOf(context, by, meeting, its))) continue
      for (const { document } of its) settled.add(document)
    }
  }
}

function approvedText({ metadata }: RegisterContext, document: string): ApprovedText | null {
  const name = parseName(document)
  if (name?.type !== 'minutes' && name?.type !== 'rectification') return null
  const subject = name.type === 'minutes' ? 'meeting' : 'rectification'
  const held = readMetadata(metadata.get(`${subject}:${name.key}`))
  if (held?.subject !== 'meeting' && held?.subject !== 'rectification') return null
  if (!isApproved(held.minutes)) return null
  const meeting = held.subject === 'meeting' ? name.key : held.meeting
  return { meeting, document, version: held.approval?.version ?? 1 }
}

/** What was approved last says how an action reads. */
async function registerOf(
  { readDocument, submitFor }: RegisterContext,
  by: string,
  meeting: string,
  texts: readonly ApprovedText[],
): Promise<boolean> {
  const blocks = texts
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ document }) => {
      const text = readDocument(document)
      return text ? actionBlocks(text.getXmlFragment('body')) : []
    })
  const name = formatName('actions', meeting)
  const register = readDocument(name)
  const missing = [...new Map(blocks.map((block) => [block.id, block])).values()].filter(
    ({ id }) => !register || !readRecord(register, 'actions', 'Action', id),
  )
  if (missing.length === 0) return true
  const update = editOf(register, (doc) => {
    for (const block of missing) putAction(doc, block)
  })
  return (await submitFor(by, name, update)).ok
}
