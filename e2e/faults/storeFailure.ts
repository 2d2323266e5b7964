import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOORS, Installation } from '../Installation.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { Ledger } from './Ledger.ts'
import { RawChannel } from './RawChannel.ts'
import { notesUpdate, post } from './writeNotes.ts'

const DOCUMENT = 'staffNotes.all.1'

/** The store fails while the last client leaves and the document unloads: what was not kept was never promised. */
export const storeFailure: Fault = { name: 'store-failure', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started({ server: ['e2e/faults/faultyServer.ts', 'append-fails'] })
  const flag = join(installation.dataDir, 'append-fails')
  const ledger = new Ledger()
  const rounds = short ? 3 : 40
  let lost = 0
  let unacknowledged = 0
  try {
    const { url } = installation
    const cookie = await installation.enter(DOORS.marie)
    for (let round = 0; round < rounds; round++) {
      const channel = await RawChannel.open(url, cookie, DOCUMENT)
      if (!channel) throw new Error('no socket')
      const good = [`g${round}a`, `g${round}b`]
      for (const id of good)
        if ((await channel.update(notesUpdate([id]))) === 'applied') ledger.add(DOCUMENT, [id])
      writeFileSync(flag, '')
      const bad = notesUpdate([`b${round}`])
      const answered = channel.update(bad, 2_000)
      // In every second round the client leaves before it can hear of the failure.
      if (round % 2 === 1) channel.socket.close()
      if ((await answered) === 'applied') lost++
      else unacknowledged++
      channel.close()
      const posted = await post(url, cookie, DOCUMENT, notesUpdate([`p${round}`]))
      if (posted !== 'storage') lost++
      rmSync(flag)
      lost += await ledger.missing(url, cookie)
      const again = await RawChannel.open(url, cookie, DOCUMENT)
      if ((await again?.update(bad)) === 'applied') ledger.add(DOCUMENT, [`b${round}`])
      else lost++
      again?.close()
    }
    await installation.kill()
    await installation.start()
    lost += await ledger.missing(installation.url, await installation.enter(DOORS.marie))
  } finally {
    await installation.remove()
  }
  const expected = '0 acknowledged lost, none acknowledged while the store fails, each taken once it works'
  return { tried: ledger.count, lost, expected, seed, figures: { unacknowledged } }
}
