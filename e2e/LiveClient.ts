import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { SCHEMA_VERSION, type ServerMessage } from '#domain'

/** A raw client on the real socket, with the provider that browsers use. */
export class LiveClient {
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  readonly socket: HocuspocusProviderWebsocket
  readonly messages: ServerMessage[] = []

  constructor(url: string, cookie: string, document: string, doc = new Y.Doc()) {
    class CookieSocket extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie } })
        this.on('error', () => this.terminate())
      }
    }
    this.doc = doc
    this.socket = new HocuspocusProviderWebsocket({
      url: `${url.replace(/^http/, 'ws')}/sync`,
      WebSocketPolyfill: CookieSocket,
    })
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: document,
      document: doc,
      token: JSON.stringify({ schema: SCHEMA_VERSION }),
      onStateless: ({ payload }) => this.messages.push(JSON.parse(payload)),
    })
    this.provider.attach()
  }

  /** Resolves true once synced, false after `timeout` ms. */
  synced(timeout = 10_000): Promise<boolean> {
    if (this.provider.synced) return Promise.resolve(true)
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), timeout)
      this.provider.on('synced', () => {
        clearTimeout(timer)
        resolve(true)
      })
    })
  }

  close(): void {
    this.provider.destroy()
    this.socket.destroy()
  }
}
