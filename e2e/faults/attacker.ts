import { setTimeout as delay } from 'node:timers/promises'
import { largeUpdate } from './largeUpdate.ts'
import { RawChannel, updateFrame } from './RawChannel.ts'

/** A process that floods one document with legal large updates as fast as its socket takes them, once told to. */
const [url = '', cookie = '', document = '', prefix = '', seconds = '20'] = process.argv.slice(2)
const PREPARED = 60
const BUFFERED = 1024 * 1024

const frames = Array.from({ length: PREPARED }, (_, i) => updateFrame(document, largeUpdate(`${prefix}${i}`)))
const channel = await RawChannel.open(url, cookie, document)
process.send?.({ ready: channel?.joined ?? false })
await new Promise((resolve) => process.once('message', resolve))
const until = Date.now() + Number(seconds) * 1000
const goesOn = (): boolean => channel?.open === true && Date.now() < until
let sent = 0
for (let i = 0; goesOn(); i++) {
  const bytes = frames[i % frames.length]
  if (bytes) channel?.send(bytes)
  sent++
  while (goesOn() && (channel?.socket.bufferedAmount ?? 0) > BUFFERED) await delay(2)
  await delay(0)
}
process.send?.({ sent })
channel?.close()
process.disconnect()
