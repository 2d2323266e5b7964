import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { longMinutes } from '#testing/longMinutes'
import { DOORS, Installation } from '../Installation.ts'
import { LiveClient } from '../LiveClient.ts'
import { MEETING } from '../steps.ts'
import { serveBarePage } from './barePage/serve.ts'
import { Peer } from './peers/Peer.ts'

const WORDS = 4000
/** The minutes of the meeting that is written in. */
export const MINUTES = `minutes.${MEETING.split('/').at(-1)}.1`
const ROOM = 'bare'
const SETTLE_MS = 500

/** The same 4 000 words here, in every kind of block, and on a bare page over y-websocket in titles and paragraphs. */
export class LongText {
  readonly installation: Installation
  readonly peer: Peer
  readonly bare: Awaited<ReturnType<typeof serveBarePage>>
  readonly room = ROOM

  private constructor(installation: Installation, peer: Peer, bare: LongText['bare']) {
    this.installation = installation
    this.peer = peer
    this.bare = bare
  }

  static async started(): Promise<LongText> {
    const installation = await Installation.started()
    const text = new LongText(installation, await Peer.started('yWebsocket'), await serveBarePage())
    await text.write()
    return text
  }

  private async write(): Promise<void> {
    const cookie = await this.installation.enter(DOORS.marie)
    const here = new LiveClient(this.installation.url, cookie, MINUTES)
    if (!(await here.synced())) throw new Error('the minutes were not opened')
    here.doc.getXmlFragment('body').insert(0, longMinutes(WORDS))
    await settled(() => !here.provider.hasUnsyncedChanges)
    here.close()
    const doc = new Y.Doc()
    const there = new WebsocketProvider(this.peer.url, ROOM, doc, {
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    })
    await new Promise<void>((resolve) => there.once('sync', () => resolve()))
    doc.getXmlFragment('body').insert(0, longMinutes(WORDS, false))
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    there.destroy()
  }

  async remove(): Promise<void> {
    this.bare.stop()
    this.peer.stop()
    await this.installation.remove()
  }
}

async function settled(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the text was not acknowledged')
}
