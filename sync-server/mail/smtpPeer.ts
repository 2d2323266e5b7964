import { createServer, type Socket } from 'node:net'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/**
 * A mail server that speaks enough SMTP to receive. Recipients `refused@…` are refused, `busy@…` once, for now.
 * @param port 0 for a free one
 */
export async function smtpPeer(port = 0) {
  const received: { recipients: string[]; source: string }[] = []
  const asked = new Set<string>()
  const server = createServer((socket) => converse(socket, received, asked))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `smtp://127.0.0.1:${address.port}`, received }
}

function converse(
  socket: Socket,
  received: { recipients: string[]; source: string }[],
  asked: Set<string>,
): void {
  const say = (line: string) => void socket.write(`${line}\r\n`)
  let recipients: string[] = []
  let data: string[] | null = null
  let buffer = ''

  function hear(line: string): void {
    if (data) {
      if (line !== '.') return void data.push(line)
      received.push({ recipients, source: data.join('\r\n') })
      ;[recipients, data] = [[], null]
      return say('250 kept')
    }
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'RCPT' && line.includes('refused@')) return say('550 nobody here')
    if (verb === 'RCPT' && line.includes('busy@') && !asked.has(line)) {
      asked.add(line)
      return say('451 later')
    }
    if (verb === 'RCPT') recipients.push(line.slice(line.indexOf('<') + 1, line.lastIndexOf('>')))
    if (verb === 'DATA') data = []
    if (verb === 'QUIT') return void socket.end('221 bye\r\n')
    say(verb === 'DATA' ? '354 go on' : '250 ok')
  }

  say('220 peer')
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    const lines = (buffer + chunk.toString('utf8')).split('\r\n')
    buffer = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}
