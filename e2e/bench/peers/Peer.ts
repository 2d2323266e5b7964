import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

/** Another product's server in a process of its own, on the loopback. */
export class Peer {
  readonly url: string
  private readonly child: ChildProcess

  private constructor(child: ChildProcess, port: number) {
    this.child = child
    this.url = `ws://127.0.0.1:${port}`
  }

  static async started(name: 'hocuspocus' | 'yWebsocket'): Promise<Peer> {
    const child = fork(join(import.meta.dirname, `${name}.ts`))
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message: { port: number }) => resolve(message.port))
      child.once('exit', (code) => reject(new Error(`the peer ${name} stopped with code ${code}`)))
    })
    return new Peer(child, port)
  }

  stop(): void {
    this.child.kill('SIGKILL')
  }
}
