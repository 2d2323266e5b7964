import { httpServer } from '../sync/httpServer.ts'
import { openWorkspace } from '../sync/openWorkspace.ts'
import { finishSignOut, storedSession } from '../sync/session.ts'
import { wipeSent } from '../sync/wipe.ts'
import type { AsideItem, EndReason, SessionInfo, Workspace } from '../sync/workspace.ts'
import { deviceKeep } from './deviceKeep.ts'
import { readDevice, storeDevice, type Device } from './device.ts'
import { request } from './request.ts'

interface Association {
  readonly name: string
  readonly shortName: string
}

export type SessionState =
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'out'
      /** Unknown while the server has not answered. */
      readonly association: Association | null
      readonly demo: boolean
      /** Why one is here, where there is something to say. */
      readonly reason: EndReason | 'offline' | null
      /** What the person who was here had not sent. */
      readonly aside: readonly AsideItem[]
    }
  | { readonly kind: 'in'; readonly workspace: Workspace; readonly shared: boolean }

const OUT = { kind: 'out', association: null, demo: false, reason: null, aside: [] } as const

/** Who works in this window. What the device holds is opened at once; the server is asked behind it. */
export class SessionStore {
  readonly #keep = deviceKeep
  readonly #listeners = new Set<() => void>()
  #state: SessionState = { kind: 'starting' }

  state = (): SessionState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Also to be called again when the network is back. */
  async start(): Promise<void> {
    const device = readDevice()
    const stored = device === 'own' ? await storedSession(this.#keep).catch(() => null) : null
    if (stored) return this.#open(stored, device)
    const server = httpServer({ origin: window.location.origin })
    const settled = await finishSignOut(this.#keep, server).catch(() => true)
    server.close()
    if (!settled) return this.#set({ ...OUT, reason: 'offline' })
    const answer = await request<SessionInfo>('GET', '/api/session')
    if (answer.ok) return this.#open(answer.value, device)
    this.#set(
      answer.code === 'signed-out'
        ? { ...OUT, ...readSignedOut(answer.body) }
        : { ...OUT, reason: 'offline' },
    )
  }

  /** After a sign-in: of the same person, who goes on where they were, or of another one. */
  async enter(session: SessionInfo, device: Device): Promise<void> {
    storeDevice(device)
    const current = this.#state
    if (current.kind === 'in') {
      if (current.workspace.session().user.id === session.user.id) return current.workspace.resume()
      await current.workspace.close()
    }
    if (device === 'shared') await this.#forgetOwn()
    await this.#open(session, device)
  }

  async signOut(): Promise<void> {
    if (this.#state.kind === 'in') await this.#state.workspace.signOut()
  }

  async #open(session: SessionInfo, device: Device): Promise<void> {
    const shared = device === 'shared'
    const workspace = await openWorkspace({ session, shared, keep: this.#keep })
    const { association, demo } = session
    workspace.onEnded((reason) => {
      storeDevice('shared')
      const leave = (aside: readonly AsideItem[]): void =>
        this.#set({ kind: 'out', association, demo, reason, aside })
      workspace.aside().then(
        (items) => leave(items.filter(({ user }) => user === session.user.id)),
        () => leave([]),
      )
    })
    this.#set({ kind: 'in', workspace, shared })
  }

  /** A computer said to be shared keeps nothing from before either, unless something there was never sent. */
  async #forgetOwn(): Promise<void> {
    try {
      await wipeSent(this.#keep)
    } catch {
      // No storage on this device: there is nothing to forget.
    }
  }

  #set(state: SessionState): void {
    this.#state = state
    for (const tell of this.#listeners) tell()
  }
}

function readSignedOut(body: unknown): { association: Association | null; demo: boolean } {
  if (typeof body !== 'object' || body === null) return { association: null, demo: false }
  const { association, demo } = body as { association?: Association; demo?: boolean }
  return { association: association ?? null, demo: demo === true }
}
