import { readRecords } from '#domain'
import { array, assert, asyncProperty, constant, nat, oneof, record } from 'fast-check'
import type * as Y from 'yjs'
import { expect, it } from 'vitest'
import { UNSENT } from './keys.ts'
import type { Device, Window } from './testing/Device.ts'
import { addPerson, SEVRES, VANVES } from './testing/edit.ts'
import { settle } from './testing/ManualClock.ts'
import { world } from './testing/world.ts'
import type { OpenDocument } from './workspace.ts'

const DOCUMENTS = [VANVES, SEVRES] as const

/** One step of a schedule; the numbers choose among what exists at that moment. */
const WEIGHTS = { edit: 8, network: 2, open: 2, crash: 2, leave: 1, server: 1, wait: 2 }
const step = oneof(
  ...Object.entries(WEIGHTS).map(([action, weight]) => ({
    weight,
    arbitrary: record({ do: constant(action), who: nat(7), what: nat(1) }),
  })),
)

interface Step {
  readonly do: string
  readonly who: number
  readonly what: number
}

interface Open {
  readonly device: number
  readonly window: Window
  readonly documents: Map<string, OpenDocument>
}

async function play(steps: readonly Step[]): Promise<void> {
  const { server, clock, device } = world()
  const devices = [device(), device()]
  const users = ['marie', 'paul']
  let windows: Open[] = []
  let edits = 0
  /** What some window has said to be kept. */
  const promised = new Set<string>()

  const open = async (at: number): Promise<void> => {
    const window = await (devices[at] as Device).open(users[at] ?? '')
    windows.push({ device: at, window, documents: new Map() })
  }
  const documentOf = async ({ window, documents }: Open, name: string): Promise<OpenDocument | null> => {
    const known = documents.get(name)
    if (known && !known.gone()) return known
    known?.close()
    const opened = await window.workspace.open(name)
    if (opened) documents.set(name, opened)
    return opened
  }
  await open(0)
  await open(1)

  for (const { do: action, who, what } of steps) {
    const chosen = windows[who % Math.max(1, windows.length)]
    const name = DOCUMENTS[what] ?? VANVES
    switch (action) {
      case 'edit': {
        const document = chosen && (await documentOf(chosen, name))
        if (!document) break
        const id = `e${++edits}`
        addPerson(document.doc, id, `Nom ${edits}`)
        if (who < 6) {
          await settle(2)
          promised.add(id)
        }
        break
      }
      case 'network': {
        const target = devices[who % 2]
        await target?.setOnline(!target.online)
        break
      }
      case 'open':
        if (windows.length < 5) await open(who % 2)
        break
      case 'crash':
        chosen?.window.crash()
        windows = windows.filter((each) => each !== chosen)
        break
      case 'leave':
        for (const document of chosen?.documents.values() ?? []) document.close()
        chosen?.documents.clear()
        break
      case 'server':
        server.down = !server.down
        if (server.down) server.crash()
        else for (const { window } of windows) window.connection.wake()
        break
      default:
        await clock.advance(what === 0 ? 400 : 4000)
    }
  }

  server.down = false
  for (const [at, target] of devices.entries()) {
    await target.setOnline(true)
    await open(at)
  }
  await clock.advance(40_000)

  for (const name of DOCUMENTS) {
    const truth = idsOf(server.document(name))
    const here = [...promised].filter((id) => truth.includes(id))
    for (const each of windows) {
      const document = await documentOf(each, name)
      expect(document && idsOf(document.doc)).toEqual(truth)
      expect(document?.doc.store.pendingStructs).toBeNull()
    }
    for (const id of here) promised.delete(id)
  }
  expect([...promised]).toEqual([])
  await clock.advance(5000)
  for (const { window } of windows) expect(window.workspace.state().kind).toBe('saved')
  for (const target of devices) expect(await target.keep.keys(UNSENT)).toEqual([])
  for (const { window } of windows) window.crash()
}

function idsOf(doc: Y.Doc): string[] {
  return readRecords(doc, 'commune', 'Person')
    .map(({ id }) => id)
    .sort()
}

/** Two windows of one device: what one types and does not live to keep is not shown by the other. */
const ENDED_AT_ONCE: Step[] = [
  { do: 'open', who: 3, what: 0 },
  { do: 'crash', who: 0, what: 0 },
  { do: 'edit', who: 0, what: 0 },
  { do: 'edit', who: 7, what: 0 },
  { do: 'crash', who: 7, what: 0 },
  { do: 'server', who: 0, what: 0 },
  { do: 'wait', who: 0, what: 1 },
  { do: 'crash', who: 0, what: 0 },
]

/** A window that ends between keeping an edit and speaking of it: the next one that opens has it sent. */
const ENDED_BEFORE_SPEAKING: Step[] = [
  { do: 'server', who: 0, what: 0 },
  { do: 'open', who: 0, what: 0 },
  { do: 'open', who: 0, what: 0 },
  { do: 'edit', who: 6, what: 0 },
  { do: 'edit', who: 6, what: 0 },
  { do: 'crash', who: 2, what: 0 },
  { do: 'edit', who: 0, what: 0 },
  { do: 'edit', who: 0, what: 0 },
  { do: 'open', who: 0, what: 0 },
  { do: 'edit', who: 0, what: 0 },
  { do: 'leave', who: 0, what: 0 },
]

const runs = Number(import.meta.env['VITE_SYNC_RUNS'] ?? 60)

it('loses nothing that was kept, and all windows agree, whatever happens in between', async () => {
  await assert(asyncProperty(array(step, { minLength: 5, maxLength: 40 }), play), {
    numRuns: runs,
    examples: [[ENDED_AT_ONCE], [ENDED_BEFORE_SPEAKING]],
  })
}, 300_000)
