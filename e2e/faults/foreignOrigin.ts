import { encodeUpdates } from '#domain'
import { DOORS, Installation } from '../Installation.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { RawChannel } from './RawChannel.ts'

const FOREIGN = [
  'https://evil.example',
  'http://127.0.0.1.evil.example',
  'http://localhost:1',
  'null',
  'file://',
  'http://127.0.0.1:3000@evil.example',
  'chrome-extension://abcdefgh',
] as const

/** A page of another site with the person's cookie: no socket, no post, no command. */
export const foreignOrigin: Fault = { name: 'foreign-origin', run }

async function run({ seed }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started()
  let lost = 0
  let tried = 0
  const must = (holds: boolean, what: string): void => {
    tried++
    if (holds) return
    lost++
    process.stderr.write(`${what}\n`)
  }
  try {
    const { url } = installation
    const cookie = await installation.enter(DOORS.director)
    for (const origin of FOREIGN) {
      const socket = await RawChannel.open(url, cookie, 'staffNotes.all.1', { origin })
      must(socket === null, `${origin} opened a socket`)
      socket?.close()
      for (const [path, type, body] of posts()) {
        const headers = { cookie, origin, 'content-type': type }
        const answer = await fetch(url + path, { method: 'POST', headers, body })
        must(answer.status === 403, `${origin} posted to ${path}: ${answer.status}`)
      }
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { cookie, 'content-type': type }
      const answer = await fetch(`${url}/api/commands/createMeeting`, { method: 'POST', headers, body: '{}' })
      must(answer.status === 403 || answer.status === 415, `a form of ${type} was taken: ${answer.status}`)
    }
    const own = await RawChannel.open(url, cookie, 'staffNotes.all.1', { origin: url })
    must(own?.joined === true, 'our own page was refused')
    own?.close()
  } finally {
    await installation.remove()
  }
  return { tried, lost, expected: 'every request of another origin refused, our own taken', seed }
}

function posts(): readonly (readonly [string, string, BodyInit])[] {
  return [
    ['/api/changes', 'application/json', JSON.stringify({ log: null, since: 0, have: [] })],
    ['/api/updates', 'application/octet-stream', encodeUpdates([])],
    ['/api/commands/createMeeting', 'application/json', '{}'],
    ['/api/demo', 'application/json', JSON.stringify({ email: DOORS.director })],
  ]
}
