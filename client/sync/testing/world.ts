import { Doc, encodeStateAsUpdate } from 'yjs'
import type { Keep } from '../Keep.ts'
import { Device } from './Device.ts'
import { addPerson, SEVRES, VANVES } from './edit.ts'
import { FakeServer } from './FakeServer.ts'
import { ManualClock } from './ManualClock.ts'

export interface World {
  readonly server: FakeServer
  readonly clock: ManualClock
  device(keep?: Keep): Device
}

/** A server with Vanves (Durand) and Sèvres (Martin), that Marie and Paul may write. */
export function world(): World {
  const server = new FakeServer()
  const clock = new ManualClock()
  for (const user of ['marie', 'paul']) {
    server.grant(user, VANVES, 'write')
    server.grant(user, SEVRES, 'write')
  }
  server.submit('paul', VANVES, personUpdate('p1', 'Durand'))
  server.submit('paul', SEVRES, personUpdate('p2', 'Martin'))
  return { server, clock, device: (keep) => new Device(server, clock, keep) }
}

function personUpdate(id: string, name: string): Uint8Array {
  const doc = new Doc()
  addPerson(doc, id, name)
  return encodeStateAsUpdate(doc)
}
