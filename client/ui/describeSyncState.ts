import type { SyncState } from '../sync/SyncState.ts'

export interface StateInWords {
  readonly tone: 'ok' | 'busy' | 'off' | 'bad'
  /** Key of a sentence in the messages of `ui`, with its values. */
  readonly key: string
  readonly values: { readonly count?: number; readonly at?: number }
}

/** What is safe and where, for the one place that says it. */
export function describeSyncState(state: SyncState): StateInWords {
  switch (state.kind) {
    case 'saved':
      return state.at === null
        ? { tone: 'ok', key: 'state.opened', values: {} }
        : { tone: 'ok', key: 'state.saved', values: { at: state.at } }
    case 'sending':
      return { tone: 'busy', key: 'state.sending', values: { count: state.count } }
    case 'offline':
      return state.unsent > 0
        ? { tone: 'off', key: 'state.offlineUnsent', values: { count: state.unsent } }
        : { tone: 'off', key: 'state.offline', values: {} }
    case 'refused':
      return { tone: 'bad', key: `refusal.${state.reason.code}`, values: {} }
    case 'read-only':
      return { tone: 'bad', key: `state.readOnly.${state.reason}`, values: {} }
    case 'signed-out':
      return { tone: 'off', key: 'state.signedOut', values: { count: state.unsent } }
  }
}
