import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { liveServer } from './liveServer.ts'
import type { ChannelEvents } from './Server.ts'

const NAME = 'commune.92075.1'
const ended: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end()
})

interface Rig {
  readonly url: string
  readonly content: Y.Doc
  /** Holds back the judgement of updates until it is called. */
  judge: ((accept: boolean) => void)[]
}

/** A bare Hocuspocus that takes or refuses updates when told to. */
async function rig(): Promise<Rig> {
  const judge: ((accept: boolean) => void)[] = []
  const content = new Y.Doc()
  const refused = new WeakSet<object>()
  const server = new Server({
    port: 0,
    quiet: true,
    stopOnSignals: false,
    onLoadDocument: async ({ document }) => Y.applyUpdate(document, Y.encodeStateAsUpdate(content)),
    beforeSync: async ({ type, payload, connection }) => {
      if (type === 0 || payload.length <= 2) return
      const accepted = await new Promise<boolean>((resolve) => judge.push(resolve))
      if (accepted) return Y.applyUpdate(content, payload)
      connection.readOnly = true
      refused.add(connection)
      connection.sendStateless(JSON.stringify({ type: 'refused', code: 'invalid' }))
    },
    afterHandleMessage: async ({ connection }) => {
      if (refused.delete(connection)) connection.readOnly = false
    },
  })
  await server.listen()
  ended.push(() => server.destroy())
  return { url: server.webSocketURL, content, judge }
}

/** A document with its channel, and what it was told. */
function joined(url: string) {
  const live = liveServer(url)
  const doc = new Y.Doc()
  let edits = 0
  doc.on('update', (_update, _origin, _doc, { local }: Y.Transaction) => local && edits++)
  const told: string[] = []
  const tell =
    (what: string) =>
    (about?: unknown): void =>
      void told.push(about === undefined ? what : `${what} ${JSON.stringify(about)}`)
  const events: ChannelEvents = {
    connected: tell('connected'),
    synced: tell('synced'),
    acknowledged: tell('acknowledged'),
    refused: tell('refused'),
    disconnected: tell('disconnected'),
    denied: tell('denied'),
    message: tell('message'),
  }
  const channel = live.channel(NAME, doc, () => edits, events)
  ended.push(() => {
    channel.close()
    live.close()
  })
  return { doc, told, channel, edit: (value: number) => doc.getMap('m').set('k', value) }
}

describe('a live channel', () => {
  it('acknowledges an edit when the server has taken it, not before', async () => {
    const { url, judge } = await rig()
    const { told, edit } = joined(url)
    await vi.waitFor(() => expect(told).toContain('acknowledged 0'))
    edit(1)
    edit(2)
    await vi.waitFor(() => expect(judge).toHaveLength(1))
    expect(told).not.toContain('acknowledged 1')
    judge.shift()?.(true)
    await vi.waitFor(() => expect(told).toContain('acknowledged 1'))
    expect(told).not.toContain('acknowledged 2')
    await vi.waitFor(() => expect(judge).toHaveLength(1))
    judge.shift()?.(true)
    await vi.waitFor(() => expect(told).toContain('acknowledged 2'))
  })

  it('acknowledges nothing after a refusal until everything was taken', async () => {
    const { url, judge } = await rig()
    const { told, edit, channel } = joined(url)
    await vi.waitFor(() => expect(told).toContain('acknowledged 0'))
    edit(1)
    edit(2)
    await vi.waitFor(() => expect(judge).toHaveLength(1))
    judge.shift()?.(false)
    await vi.waitFor(() => expect(told).toContain('refused'))
    expect(told).toContain('message {"type":"refused","code":"invalid"}')
    await vi.waitFor(() => expect(judge).toHaveLength(1))
    judge.shift()?.(true)
    channel.resync()
    await vi.waitFor(() => expect(judge).toHaveLength(1))
    expect(told.filter((each) => each.startsWith('acknowledged'))).toEqual(['acknowledged 0'])
    judge.shift()?.(true)
    await vi.waitFor(() => expect(told).toContain('acknowledged 2'))
  })

  it('sends what was edited before it was open, and acknowledges all of it', async () => {
    const { url, judge, content } = await rig()
    const { told, edit } = joined(url)
    edit(1)
    edit(2)
    await vi.waitFor(() => expect(judge).toHaveLength(1))
    expect(told.some((each) => each.startsWith('acknowledged'))).toBe(false)
    judge.shift()?.(true)
    await vi.waitFor(() => expect(told).toContain('acknowledged 2'))
    expect(content.getMap('m').get('k')).toBe(2)
  })
})
