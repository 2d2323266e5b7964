import { formatName } from '../documents/name.ts'
import { documentTypes, type DocumentTypeName } from '../documents/table.ts'
import { findDifference } from './converged.ts'
import { Network, type Events } from './network.ts'
import { Peer } from './peers.ts'
import { createRandom, type Random } from './prng.ts'

interface ScheduleFailure {
  readonly seed: number
  readonly message: string
}

export interface SchedulesResult {
  readonly count: number
  readonly failures: readonly ScheduleFailure[]
  /** Totals over all schedules. */
  readonly events: Events
}

/** Runs the schedules of seeds `from` to `from + count - 1`. A seed repeats its schedule exactly. */
export function runSchedules({
  from,
  count,
}: {
  readonly from: number
  readonly count: number
}): SchedulesResult {
  const failures: ScheduleFailure[] = []
  const total: Partial<Record<keyof Events, number>> = {}
  for (let seed = from; seed < from + count; seed++) {
    const { network, message } = runSchedule(seed)
    if (message !== null) failures.push({ seed, message })
    for (const [name, value] of Object.entries(network.events)) {
      total[name as keyof Events] = (total[name as keyof Events] ?? 0) + value
    }
  }
  return { count, failures, events: total as Events }
}

/** One schedule: peers that edit, sleep and reload on wires that fail, then heal. The message says what went wrong. */
export function runSchedule(seed: number): { readonly network: Network; readonly message: string | null } {
  const random = createRandom(seed)
  const names = documentNames(random)
  const peers = Array.from({ length: 2 + random.int(3) }, (_, i) => new Peer(`peer ${i}`, names, random))
  if (random.chance(0.5)) peers.push(new Peer('server', names, random, true))
  const network = new Network(peers, random)
  try {
    const steps = 30 + random.int(60)
    for (let step = 0; step < steps; step++) takeStep(random, network)
    network.heal()
    return { network, message: findDifference(peers) }
  } catch (error) {
    return { network, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function takeStep(random: Random, network: Network): void {
  const peer = random.pick(network.peers)
  const { events } = network
  const dice = random.int(100)
  if (peer.relays) serve(random, network, peer)
  else if (dice < 45) {
    events.edits++
    peer.edit()
    if (random.chance(0.8)) peer.store()
    if (random.chance(0.6)) network.flush(peer)
  } else if (dice < 55) network.flush(peer)
  else if (dice < 62) {
    events.sleeps += peer.asleep ? 0 : 1
    peer.asleep = !peer.asleep
  } else if (dice < 70) reload(network, peer)
  else if (dice < 75) network.partition()
  else if (dice < 80) network.join()
  else if (dice < 85) network.exchange(peer)
  const deliveries = random.int(5)
  for (let i = 0; i < deliveries; i++) network.deliverOne()
}

/** A server stores, then passes on; sometimes it is killed before it has done either. */
function serve(random: Random, network: Network, server: Peer): void {
  if (random.chance(0.1)) return reload(network, server)
  server.store()
  network.flush(server)
}

function reload(network: Network, peer: Peer): void {
  network.events.reloads++
  peer.reload()
  network.exchange(peer)
}

/** One of the documents that everybody edits, and one or two of any type. */
function documentNames(random: Random): string[] {
  const all = Object.keys(documentTypes) as DocumentTypeName[]
  const busy: readonly DocumentTypeName[] = ['commune', 'meeting', 'minutes', 'networkNotes']
  const types = new Set([
    random.pick(busy),
    random.pick(all),
    ...(random.chance(0.3) ? [random.pick(all)] : []),
  ])
  return [...types].map((type) => formatName(type, 'k'))
}
