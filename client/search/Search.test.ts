import { createRecord } from '#domain'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { DirectoryStore } from '../directory/DirectoryStore.ts'
import type { Keep, OpenDocument } from '../sync/workspace.ts'
import { LunrEngine } from './lunr/LunrEngine.ts'
import { Search, type SearchPort } from './Search.ts'
import type { SearchMessage, SearchReply } from './SearchMessage.ts'

function vanves(): Y.Doc {
  const doc = new Y.Doc()
  createRecord(
    { doc, type: 'commune', record: 'Person', id: 'p' },
    { family: 'official', familyName: 'Aubert' },
  )
  return doc
}

function meeting(): Y.Doc {
  const doc = new Y.Doc()
  createRecord(
    { doc, type: 'meeting', record: 'Meeting', id: 'm' },
    { title: 'Tourisme', date: '2026-05-01' },
  )
  return doc
}

const soon = (task: () => void): void => queueMicrotask(task)

/** The worker's engine without a worker, over documents that can be lost. */
function searchOver(docs: Map<string, Y.Doc>) {
  const engine = new LunrEngine()
  const listeners = new Set<() => void>()
  const replies = new Set<(reply: SearchReply) => void>()
  const port: SearchPort = {
    onReply: (listener) => replies.add(listener),
    close: () => {},
    send: (message: SearchMessage) => {
      if (message.type === 'replace') engine.replace(message.source, message.documents)
      else if (message.type === 'remove') engine.remove(message.sources)
      else {
        const { id, query } = message
        for (const tell of replies) tell({ id, answer: engine.search(query), size: engine.size })
      }
    },
  }
  const source = {
    keep: { get: async () => undefined, set: async () => {} } as unknown as Keep,
    names: () => [...docs.keys()],
    open: async (name: string) => {
      const doc = docs.get(name)
      return doc ? ({ name, doc, close: () => {} } as OpenDocument) : null
    },
    onChanged: () => () => {},
    onCatalogue: (listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)),
  }
  const timing = { today: () => '2026-11-22', whenIdle: soon, later: soon }
  const directory = new DirectoryStore(source, timing)
  const search = new Search(port, source, directory)
  search.start()
  directory.start()
  return { engine, search, lose: (name: string) => (docs.delete(name), listeners.forEach((tell) => tell())) }
}

test('people and meetings of the documents held are found, and gone the moment their document is lost', async () => {
  const { engine, search, lose } = searchOver(
    new Map([
      ['commune.92075.1', vanves()],
      ['meeting.m.1', meeting()],
    ]),
  )
  await vi.waitFor(() => expect(engine.size).toBe(2))
  const found = async (query: string): Promise<number> => (await search.ask(query)).answer.hits.length
  expect(await found('aubert')).toBe(1)
  expect(await found('tourisme')).toBe(1)
  lose('commune.92075.1')
  lose('meeting.m.1')
  expect(engine.size).toBe(0)
  expect(await found('aubert')).toBe(0)
})
