import * as Y from 'yjs'
import { createRecord, encodeUpdates, type UpdateAnswer } from '#domain'
import { LiveClient } from '../LiveClient.ts'
import type { Ledger } from './Ledger.ts'

const SOCKETS = 6
const POSTERS = 3
const DOCUMENTS = ['staffNotes.all.1', 'networkNotes.culture.1', 'networkNotes.ess.1'] as const

/** People who write on sockets and over HTTP; the ledger holds what they were told is durable. Each is stopped by its function. */
export function startWriters(url: string, cookie: string, ledger: Ledger, round: number): (() => void)[] {
  const sockets = Array.from({ length: SOCKETS }, (_, i) =>
    socketWriter(url, cookie, ledger, `${round}s${i}`, i),
  )
  const posters = Array.from({ length: POSTERS }, (_, i) =>
    postWriter(url, cookie, ledger, `${round}p${i}`, i),
  )
  return [...sockets, ...posters]
}

const documentOf = (index: number): string => DOCUMENTS[index % DOCUMENTS.length] ?? DOCUMENTS[0]

function addNote(doc: Y.Doc, id: string): void {
  createRecord({ doc, type: 'staffNotes', record: 'Note', id }, { text: `Note ${id}` })
}

/** Writes a note every few milliseconds; what is unacknowledged is counted only when nothing waits any more. */
function socketWriter(
  url: string,
  cookie: string,
  ledger: Ledger,
  prefix: string,
  index: number,
): () => void {
  const document = documentOf(index)
  const client = new LiveClient(url, cookie, document)
  const written: string[] = []
  client.provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number === 0) ledger.add(document, written.splice(0))
  })
  const timer = setInterval(() => {
    if (!client.provider.synced) return
    const id = `k${prefix}n${client.doc.getMap('Note').size}`
    written.push(id)
    addNote(client.doc, id)
  }, 4)
  return () => {
    clearInterval(timer)
    client.close()
  }
}

/** Posts one merged update after another, each of a few notes. */
function postWriter(url: string, cookie: string, ledger: Ledger, prefix: string, index: number): () => void {
  const document = documentOf(index)
  const doc = new Y.Doc()
  const stop = new AbortController()
  const post = async (): Promise<void> => {
    for (let turn = 0; !stop.signal.aborted; turn++) {
      const before = Y.encodeStateVector(doc)
      const ids = [0, 1, 2].map((i) => `k${prefix}t${turn}n${i}`)
      for (const id of ids) addNote(doc, id)
      const body = encodeUpdates([{ name: document, update: Y.encodeStateAsUpdate(doc, before) }])
      const headers = { cookie, 'content-type': 'application/octet-stream' }
      const answer = await fetch(`${url}/api/updates`, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(15_000),
      })
      const [result] = (await answer.json()) as UpdateAnswer[]
      if (result?.ok) ledger.add(document, ids)
      else return
    }
  }
  post().catch(() => stop.abort())
  return () => stop.abort()
}
