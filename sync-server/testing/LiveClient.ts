import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { SCHEMA_VERSION, type ServerMessage } from '#domain'

/** A client on the real socket: the provider that browsers use, with a cookie. */
export class LiveClient {
  readonly doc = new Y.Doc()
  readonly messages: ServerMessage[] = []
  readonly provider: HocuspocusProvider
  private readonly socket: HocuspocusProviderWebsocket
  denied: string | null = null

  private constructor(port: number, cookie: string, document: string) {
    class CookieSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie } })
      }
    }
    this.socket = new HocuspocusProviderWebsocket({
      url: `ws://127.0.0.1:${port}/sync`,
      WebSocketPolyfill: CookieSocket,
    })
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: document,
      document: this.doc,
      token: JSON.stringify({ schema: SCHEMA_VERSION }),
      onStateless: ({ payload }) => this.messages.push(JSON.parse(payload)),
      onAuthenticationFailed: ({ reason }) => (this.denied = reason),
    })
    this.provider.attach()
    onTestFinished(() => this.close())
  }

  /** Resolves once the document is there, or refused. */
  static async open(port: number, cookie: string, document: string): Promise<LiveClient> {
    const client = new LiveClient(port, cookie, document)
    await client.until(() => client.provider.synced || client.denied !== null)
    return client
  }

  /** Resolves once `condition` holds; fails after five seconds. */
  async until(condition: () => boolean): Promise<void> {
    const deadline = Date.now() + 5000
    while (!condition()) {
      if (Date.now() > deadline) throw new Error('what was waited for did not happen')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  /** Changes the document and waits until the server has made it durable. */
  async write(change: (doc: Y.Doc) => void): Promise<void> {
    this.doc.transact(() => change(this.doc))
    await this.until(() => !this.provider.hasUnsyncedChanges)
  }

  close(): void {
    this.provider.destroy()
    this.socket.destroy()
  }
}
