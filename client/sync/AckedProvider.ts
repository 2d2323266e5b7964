import { HocuspocusProvider, type HocuspocusProviderConfiguration } from '@hocuspocus/provider'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { REMOTE } from './origin.ts'
import type { ChannelEvents } from './Server.ts'

/** Of the frames of Hocuspocus and the steps of the Yjs protocol, those that are counted here. */
const SYNC = 0
const STATUS = 8
const STEP_2 = 1
/** `WebSocket.OPEN`. */
const OPEN = 1

interface Sent {
  /** The answer to the server's state vector, which carries everything that it lacks. */
  readonly whole: boolean
  readonly edit: number
}

/**
 * A provider that knows which edits are durable. The server answers each frame of edits with one status, in
 * order; Hocuspocus only counts them, and resets the count on every reconnection. What it would queue while the
 * socket is closed is not sent at all: the exchange of states on reconnection carries it.
 */
export class AckedProvider extends HocuspocusProvider {
  readonly #lastEdit: () => number
  readonly #events: Pick<ChannelEvents, 'acknowledged' | 'refused'>
  #sent: Sent[] = []
  /** False until the server has taken everything on this connection, and again after a refusal. */
  #inStep = false

  constructor(
    configuration: HocuspocusProviderConfiguration,
    lastEdit: () => number,
    events: Pick<ChannelEvents, 'acknowledged' | 'refused'>,
  ) {
    super(configuration)
    this.#lastEdit = lastEdit
    this.#events = events
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (origin !== REMOTE) super.documentUpdateHandler(update, origin)
  }

  override send(...[message, args]: Parameters<HocuspocusProvider['send']>): void {
    if (!this.isAttached || this.configuration.websocketProvider.webSocket?.readyState !== OPEN) return
    if (isUpdate(args)) this.#sent.push({ whole: false, edit: this.#lastEdit() })
    else if (isStep2(args)) this.#sent.push({ whole: true, edit: this.#lastEdit() })
    super.send(message, args)
  }

  override onMessage(event: MessageEvent): void {
    const applied = readStatus(event.data)
    if (applied !== null) this.#answered(applied)
    super.onMessage(event)
  }

  override async onOpen(event: Event): Promise<void> {
    this.#restart()
    await super.onOpen(event)
  }

  override onClose(): void {
    this.#restart()
    super.onClose()
  }

  #answered(applied: boolean): void {
    const sent = this.#sent.shift()
    if (!sent) return
    if (!applied) {
      this.#inStep = false
      this.#events.refused()
      return
    }
    if (sent.whole) this.#inStep = true
    if (this.#inStep) this.#events.acknowledged(sent.edit)
  }

  #restart(): void {
    this.#sent = []
    this.#inStep = false
  }
}

function isUpdate(args: unknown): boolean {
  return typeof args === 'object' && args !== null && 'update' in args
}

/** A reply comes as the encoder that Hocuspocus has written it into. */
function isStep2(args: unknown): boolean {
  if (typeof args !== 'object' || args === null || !('encoder' in args)) return false
  const decoder = decoding.createDecoder(encoding.toUint8Array(args.encoder as encoding.Encoder))
  decoding.readVarString(decoder)
  return decoding.readVarUint(decoder) === SYNC && decoding.readVarUint(decoder) === STEP_2
}

function readStatus(data: unknown): boolean | null {
  if (!(data instanceof ArrayBuffer)) return null
  const decoder = decoding.createDecoder(new Uint8Array(data))
  decoding.readVarString(decoder)
  return decoding.readVarUint(decoder) === STATUS ? decoding.readVarInt(decoder) === 1 : null
}
