import type { TabMessage, Tabs } from '../Tabs.ts'

interface Member {
  listener: ((message: TabMessage) => void) | null
  claim: (() => void) | null
}

/** The windows of one browser, without a browser. The first that asks owns, then the next. */
export class FakeTabs {
  readonly #members = new Map<string, Member>()
  #owner: string | null = null
  /** What is said while muted is not heard: a window that sleeps. */
  muted = false

  join(id: string): Tabs {
    const member: Member = { listener: null, claim: null }
    this.#members.set(id, member)
    return {
      id,
      post: (message) => {
        if (this.muted || !this.#members.has(id)) return
        const copy = structuredClone(message)
        for (const [other, { listener }] of this.#members) {
          if (other !== id) queueMicrotask(() => this.#members.has(other) && listener?.(copy))
        }
      },
      onMessage: (listener) => void (member.listener = listener),
      whenOwner: (task) => {
        member.claim = task
        this.#elect()
      },
      close: () => {
        this.#members.delete(id)
        if (this.#owner === id) this.#owner = null
        this.#elect()
      },
    }
  }

  #elect(): void {
    if (this.#owner !== null) return
    for (const [id, { claim }] of this.#members) {
      if (!claim) continue
      this.#owner = id
      claim()
      return
    }
  }
}
