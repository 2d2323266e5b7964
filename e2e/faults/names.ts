import { encodeUpdates, type UpdateAnswer } from '#domain'
import { DOORS, Installation } from '../Installation.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { largeUpdate } from './largeUpdate.ts'
import { frame, FRAME, RawChannel, updateFrame } from './RawChannel.ts'

const HOSTILE = [
  '',
  '.',
  '..',
  '../../etc/passwd',
  'staffNotes.all.1/../x',
  'staffNotes..1',
  'staffNotes.all.0',
  'staffNotes.all.01',
  'staffNotes.all.1e3',
  'staffNotes.all.9999999',
  'staffNotes.all.-1',
  'staffNotes.all.1\n',
  'staffNotes.all.1\0x',
  ' staffNotes.all.1',
  'STAFFNOTES.all.1',
  'staffNotes.all.1.1',
  '__proto__.all.1',
  'constructor.all.1',
  'toString.all.1',
  '__proto__',
  'hasOwnProperty',
  "staffNotes.'; drop table log; --.1",
  'staffNotes.%2e%2e.1',
  `staffNotes.${'a'.repeat(41)}.1`,
  'a'.repeat(5_000),
  'é'.repeat(60),
  '\u202Estaffnotes.all.1',
  'feed.all.1',
] as const

/** Names that are no document's, over every way in: nothing is opened, stored or answered, and the server goes on. */
export const names: Fault = { name: 'names', run }

async function run({ seed }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started()
  let lost = 0
  try {
    const { url } = installation
    const cookie = await installation.enter(DOORS.marie)
    const before = await documentsOf(url, cookie)
    for (const name of HOSTILE) {
      if (await joins(url, cookie, name)) lost += report(name, 'a socket joined it')
      const [answer] = await update(url, cookie, name)
      if (answer?.ok !== false || answer.code !== 'forbidden')
        lost += report(name, 'an update was not refused')
      if ((await changes(url, cookie, name)) >= 500) lost += report(name, 'changes failed')
      const query = new URLSearchParams({ document: name, record: 'Note/x' })
      const { status } = await fetch(`${url}/api/history?${query}`, { headers: { cookie } })
      if (status !== 400) lost += report(name, `history answered ${status}`)
    }
    const after = await documentsOf(url, cookie)
    if (after.join() !== before.join()) lost += report('', 'the catalogue has changed')
    if (!(await fetch(`${url}/live`)).ok) lost += report('', 'the server is gone')
  } finally {
    await installation.remove()
  }
  const tried = HOSTILE.length * 4
  return { tried, lost, expected: 'each refused on socket, updates, changes and history', seed }
}

function report(name: string, what: string): 1 {
  process.stderr.write(`${JSON.stringify(name.slice(0, 60))}: ${what}\n`)
  return 1
}

async function joins(url: string, cookie: string, name: string): Promise<boolean> {
  const address = name.split('\0')[0] ?? ''
  const channel = await RawChannel.open(url, cookie, 'feed')
  if (!channel) return false
  const answers: Uint8Array[] = []
  channel.socket.on('message', (bytes: Buffer) => answers.push(new Uint8Array(bytes)))
  const closed = new Promise<void>((resolve) => channel.socket.once('close', () => resolve()))
  channel.join(name)
  channel.send(updateFrame(name, largeUpdate('n').subarray(0, 40)))
  // Answered after all that came before: then nothing else is on its way.
  channel.send(frame('feed', FRAME.queryAwareness, () => {}))
  channel.send(new Uint8Array())
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 3_000).unref())])
  channel.close()
  const granted = Buffer.from('read-write')
  const real = address === 'staffNotes.all.1'
  return !real && answers.some((answer) => Buffer.from(answer).includes(granted))
}

async function update(url: string, cookie: string, name: string): Promise<readonly UpdateAnswer[]> {
  const answer = await fetch(`${url}/api/updates`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: encodeUpdates([{ name, update: new Uint8Array([0, 0]) }]),
  })
  return (await answer.json()) as UpdateAnswer[]
}

async function changes(url: string, cookie: string, name: string): Promise<number> {
  const answer = await fetch(`${url}/api/changes`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ log: null, since: 0, have: [name] }),
  })
  await answer.arrayBuffer()
  return answer.status
}

async function documentsOf(url: string, cookie: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/catalogue`, { headers: { cookie } })
  return ((await answer.json()) as { documents: { name: string }[] }).documents.map(({ name }) => name)
}
