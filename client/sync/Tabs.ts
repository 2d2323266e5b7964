import type { DocumentChange } from '#domain'

/** What the windows of one device tell each other. */
export type TabMessage =
  /** Edits of this person that the keep now has, so that two windows show the same, offline too. */
  | { readonly type: 'edits'; readonly edits: readonly TabEdit[] }
  | { readonly type: 'sent'; readonly keys: readonly string[] }
  /** The owner has applied and stored these. */
  | { readonly type: 'changes'; readonly changes: readonly DocumentChange[] }
  | { readonly type: 'catalogue' }
  /** The stored copy has been replaced by the server's, or is gone: read it again. */
  | { readonly type: 'replaced'; readonly names: readonly string[] }
  | { readonly type: 'contact'; readonly online: boolean; readonly signedOut: boolean }
  /** Asks the owner to send what is unsent, or to meet the server for everything. */
  | { readonly type: 'nudge'; readonly meet: boolean }
  | { readonly type: 'wiped' }

interface TabEdit {
  /** Of its row in the keep. */
  readonly key: string
  /** Yjs update, V1. */
  readonly update: Uint8Array
  /** The server has it already. */
  readonly sent: boolean
}

/** This window among those of the same device. */
export interface Tabs {
  /** Unique among the windows that this device has ever had. */
  readonly id: string
  post(message: TabMessage): void
  onMessage(listener: (message: TabMessage) => void): void
  /** Calls `task` once this window is the one that owns outbox and feed; it stays so until it closes. */
  whenOwner(task: () => void): void
  close(): void
}

/** Windows of one browser: BroadcastChannel and a Web Lock. */
export function browserTabs(id: string, name = 'tour-de-table'): Tabs {
  const channel = new BroadcastChannel(name)
  const ended = new AbortController()
  let release: (() => void) | null = null
  return {
    id,
    post: (message) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
      if (!ended.signal.aborted) channel.postMessage(message)
    },
    onMessage: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => listener(data))
    },
    whenOwner: (task) => {
      const held = new Promise<void>((resolve) => (release = resolve))
      navigator.locks
        .request(name, { signal: ended.signal }, () => {
          task()
          return held
        })
        .catch(() => {})
    },
    close: () => {
      ended.abort()
      release?.()
      channel.close()
    },
  }
}

/** The only window there is: a shared computer, or a browser without locks. */
export function singleTab(id: string): Tabs {
  return { id, post: () => {}, onMessage: () => {}, whenOwner: (task) => task(), close: () => {} }
}
