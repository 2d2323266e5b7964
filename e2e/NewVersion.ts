import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'

/** An address before an installation, at which another version of the application can come out. */
export class NewVersion {
  readonly #port: number
  readonly #server: Server
  readonly #sockets = new Set<Duplex>()
  #isOut = false

  private constructor(port: number) {
    this.#port = port
    this.#server = createServer((asked, answer) => this.#pass(asked, answer))
    this.#server.on('upgrade', (asked, socket: Socket) => this.#tunnel(asked, socket))
  }

  static async before(port: number): Promise<NewVersion> {
    const version = new NewVersion(port)
    await new Promise<void>((resolve) => version.#server.listen(0, '127.0.0.1', resolve))
    return version
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** From now on the service worker is another one. */
  comeOut(): void {
    this.#isOut = true
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.closeAllConnections()
    this.#server.close()
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const isWorker = this.#isOut && asked.url === '/sw.js'
    const headers = { ...asked.headers }
    if (isWorker)
      for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete headers[name]
    const { url: path, method } = asked
    const passed = request({ host: '127.0.0.1', port: this.#port, path, method, headers }, (given) => {
      if (isWorker) {
        answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' })
        void text(given).then((source) => answer.end(`${source}\n// another version`))
      } else {
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
      }
    })
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  }

  #tunnel(asked: IncomingMessage, socket: Socket): void {
    const onward = connect(this.#port, '127.0.0.1')
    const lines = asked.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : []))
    onward.write([`GET ${asked.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      this.#sockets.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.pipe(to)
    }
  }
}
