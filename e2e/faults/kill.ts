import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { createRecord, encodeUpdates, type UpdateAnswer } from '#domain'
import { DOORS, Installation } from '../Installation.ts'
import { LiveClient } from '../LiveClient.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { Ledger } from './Ledger.ts'
import { seeded } from './random.ts'

const SOCKETS = 6
const POSTERS = 3
const DOCUMENTS = ['staffNotes.all.1', 'networkNotes.culture.1', 'networkNotes.ess.1'] as const

/** `kill -9` at random moments under writers on sockets and over HTTP; a ledger holds what was acknowledged. */
export const kill: Fault = { name: 'kill', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const kills = short ? 5 : 500
  const random = seeded(seed)
  const installation = await Installation.started()
  const ledger = new Ledger()
  let missing = 0
  try {
    for (let round = 0; round < kills; round++) {
      const cookie = await installation.enter(DOORS.marie)
      const writers = startWriters(installation.url, cookie, ledger, round)
      await delay(120 + random() * 400)
      await installation.kill()
      for (const stop of writers) stop()
      await installation.start()
      missing = Math.max(
        missing,
        await ledger.missing(installation.url, await installation.enter(DOORS.marie)),
      )
    }
  } finally {
    await installation.remove()
  }
  return { tried: ledger.count, lost: missing, expected: `0 lost over ${kills} kills`, seed }
}

function startWriters(url: string, cookie: string, ledger: Ledger, round: number): (() => void)[] {
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
  let stopped = false
  const post = async (): Promise<void> => {
    for (let turn = 0; !stopped; turn++) {
      const before = Y.encodeStateVector(doc)
      const ids = [0, 1, 2].map((i) => `k${prefix}t${turn}n${i}`)
      for (const id of ids) addNote(doc, id)
      const body = encodeUpdates([{ name: document, update: Y.encodeStateAsUpdate(doc, before) }])
      const headers = { cookie, 'content-type': 'application/octet-stream' }
      const answer = await fetch(`${url}/api/updates`, { method: 'POST', headers, body })
      const [result] = (await answer.json()) as UpdateAnswer[]
      if (result?.ok) ledger.add(document, ids)
      else return
    }
  }
  post().catch(() => (stopped = true))
  return () => void (stopped = true)
}
