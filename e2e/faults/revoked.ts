import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { createRecord, encodeUpdates, type ServerMessage, type UpdateAnswer } from '#domain'
import { DOORS, Installation } from '../Installation.ts'
import { accountsOf, command } from './demoPeople.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { RawChannel } from './RawChannel.ts'

const NOTES = 'networkNotes.ess.1'
const BAR_MS = 2_000

/** A coordinator whose right is withdrawn while the channel is open: told and out within 2 s, and a raw post is refused. */
export const revoked: Fault = { name: 'revoked', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started()
  const times: number[] = []
  let lost = 0
  const rounds = short ? 1 : 10
  try {
    const { url } = installation
    const director = await installation.enter(DOORS.director)
    for (let round = 0; round < rounds; round++) {
      const coordinator = (await accountsOf(installation)).find(({ grants }) =>
        grants.some(({ role }) => role === 'coordinator'),
      )
      const held = coordinator?.grants.find(({ role }) => role === 'coordinator')
      if (!coordinator || !held) throw new Error('the demo has no coordinator')
      const cookie = await installation.enter(coordinator.email)
      const channel = await RawChannel.open(url, cookie, NOTES)
      if (!channel?.joined || (await channel.update(note(`before${round}`))) !== 'applied')
        throw new Error('the coordinator could not write at first')
      const started = performance.now()
      await command(url, director, 'revokeGrant', { grant: held.id })
      while (!isOut(channel) && performance.now() - started < BAR_MS) await delay(2)
      times.push(performance.now() - started)
      if (!isOut(channel)) lost++
      if ((await channel.update(note(`after${round}`), 500)) === 'applied') lost++
      if ((await post(url, cookie, note(`post${round}`))) !== 'forbidden') lost++
      const again = await RawChannel.open(url, cookie, NOTES)
      if (again?.joined) lost++
      channel.close()
      again?.close()
      const { role, scope } = held
      await command(url, director, 'grantRole', {
        user: coordinator.id,
        role,
        scope,
        from: null,
        until: null,
      })
    }
  } finally {
    await installation.remove()
  }
  const slowest = Math.round(Math.max(...times))
  return {
    tried: rounds * 4,
    lost,
    expected: `out of live channels within ${BAR_MS} ms, then every write refused`,
    seed,
    holds: lost === 0 && slowest < BAR_MS,
    figures: { 'slowest ms': slowest },
  }
}

function isOut({ stateless }: RawChannel): boolean {
  return stateless.some((text) => {
    const message = JSON.parse(text) as ServerMessage
    return message.type === 'access' && message.access === 'none'
  })
}

function note(id: string): Uint8Array {
  const doc = new Y.Doc()
  createRecord({ doc, type: 'networkNotes', record: 'Note', id }, { text: id })
  return Y.encodeStateAsUpdate(doc)
}

async function post(url: string, cookie: string, update: Uint8Array): Promise<string> {
  const answer = await fetch(`${url}/api/updates`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: encodeUpdates([{ name: NOTES, update }]),
  })
  const [result] = (await answer.json()) as UpdateAnswer[]
  return result?.ok === false ? result.code : 'ok'
}
