import * as Y from 'yjs'

/** One V2 state out of several, or null if one of them cannot be read. */
export function mergeStates(states: readonly Uint8Array[]): Uint8Array | null {
  try {
    return Y.mergeUpdatesV2([...states])
  } catch {
    return null
  }
}
