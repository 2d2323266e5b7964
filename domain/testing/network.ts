import type { Peer, Update } from './peers.ts'
import type { Random } from './prng.ts'

interface Message extends Update {
  readonly from: Peer
  readonly to: Peer
}

/** What a schedule met, so that a test can see that it met something. */
export interface Events {
  edits: number
  delivered: number
  dropped: number
  duplicated: number
  overtaken: number
  partitions: number
  sleeps: number
  reloads: number
}

/** The wires between peers: each to each, or all through a server where there is one. Nothing moves by itself. */
export class Network {
  readonly peers: readonly Peer[]
  readonly events: Events = {
    edits: 0,
    delivered: 0,
    dropped: 0,
    duplicated: 0,
    overtaken: 0,
    partitions: 0,
    sleeps: 0,
    reloads: 0,
  }
  readonly #random: Random
  #inFlight: Message[] = []
  /** Peers on one side of a cut; messages between the sides are lost. */
  #cut = new Set<Peer>()

  constructor(peers: readonly Peer[], random: Random) {
    this.peers = peers
    this.#random = random
  }

  get quiet(): boolean {
    return this.#inFlight.length === 0
  }

  /** Puts what a peer has stored on the wire. */
  flush(peer: Peer): void {
    const merged = this.#random.chance(0.3)
    for (const update of peer.takeUnsent(merged)) {
      for (const to of this.#neighbours(peer)) this.#inFlight.push({ ...update, from: peer, to })
    }
  }

  /** Delivers, drops or duplicates one message of those under way, whichever comes first. */
  deliverOne(): void {
    if (this.quiet) return
    const index = this.#random.int(this.#inFlight.length)
    const [message] = this.#inFlight.splice(index, 1)
    if (!message) return
    if (
      this.#cut.has(message.from) !== this.#cut.has(message.to) ||
      message.to.asleep ||
      this.#random.chance(0.1)
    ) {
      this.events.dropped++
      return
    }
    if (index > 0) this.events.overtaken++
    if (this.#random.chance(0.1)) {
      this.events.duplicated++
      this.#inFlight.push(message)
    }
    this.#receive(message)
  }

  /** A peer that comes back asks a neighbour for what it lacks, and gives what the other lacks. */
  exchange(peer: Peer): void {
    const [to] = this.#neighbours(peer).filter(
      (other) => !other.asleep && this.#cut.has(other) === this.#cut.has(peer),
    )
    if (!to || peer.asleep) return
    for (const name of peer.docs.keys()) {
      this.#inFlight.push({ ...peer.differenceFor(to, name), from: peer, to })
      this.#inFlight.push({ ...to.differenceFor(peer, name), from: to, to: peer })
    }
  }

  partition(): void {
    this.events.partitions++
    this.#cut = new Set(this.peers.filter(() => this.#random.chance(0.5)))
  }

  join(): void {
    this.#cut.clear()
  }

  /** Everyone awake and connected, everything sent, delivered and exchanged until nothing is under way. */
  heal(): void {
    this.join()
    for (const peer of this.peers) peer.asleep = false
    for (let round = 0; round < 3; round++) {
      this.#settle()
      for (const peer of this.peers) {
        for (const other of this.#neighbours(peer)) {
          for (const name of peer.docs.keys()) other.receive(peer.differenceFor(other, name))
        }
      }
    }
    this.#settle()
  }

  #settle(): void {
    for (let rounds = 0; rounds < 50; rounds++) {
      for (const peer of this.peers) {
        peer.store()
        this.flush(peer)
      }
      if (this.quiet) return
      const messages = this.#inFlight
      this.#inFlight = []
      for (const message of messages) this.#receive(message)
    }
    throw new Error('the peers never stop sending')
  }

  #receive(message: Message): void {
    this.events.delivered++
    message.to.receive(message)
  }

  #neighbours(peer: Peer): readonly Peer[] {
    const server = this.peers.find(({ relays }) => relays)
    if (server && peer !== server) return [server]
    return this.peers.filter((other) => other !== peer)
  }
}
