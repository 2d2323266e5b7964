import { randomBytes } from 'node:crypto'
import type { Engine } from '../Server.ts'
import type { CommandContext } from './command.ts'

/** What commands may use of an engine. */
export function createContext(
  engine: Engine,
  publicUrl: string,
  renderPdf: CommandContext['renderPdf'],
): CommandContext {
  const { accounts, pipeline, metadata, readDocument, readable, versions, live, frozen, storage } = engine
  return {
    accounts,
    pipeline,
    metadata,
    readDocument,
    accessTo: (principal, name) => readable.accessTo(principal, name),
    versions,
    submitAs: (user, name, update) => live.submit(name, update, user),
    submitFor: (user, name, update) => live.submit(name, update, user, true),
    frozen,
    documentNames: storage.names,
    queueMail: engine.queue.add,
    renderPdf,
    publicUrl,
    association: engine.association,
    now: Date.now,
    random: randomBytes,
    convocations: engine.convocations,
    people: engine.people,
    lettersOf: engine.queue.of,
  }
}
