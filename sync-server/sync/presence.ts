import { removeAwarenessStates, type Awareness } from 'y-protocols/awareness'
import type { Access } from '#domain'

type States = Map<number, { [key: string]: unknown }>
interface Who {
  readonly user: string
  readonly name: string
}

/** States that one person may show in one document: two windows and what a reload leaves behind. */
const STATES_PER_PERSON = 4
const STATE_BYTES = 2048

/**
 * Presence as others see it: the server says who someone is, a Yjs client id stays with the first person
 * who showed it, and only those who may write are shown.
 */
export function createPresence(accessOf: (user: string, document: string) => Access) {
  const owners = new WeakMap<object, Map<number, string>>()

  return {
    /** Takes away what this person shows in a document: whoever may no longer write is no longer shown. */
    hide(user: string, document: { readonly awareness: Awareness }): void {
      const shown = [...(owners.get(document) ?? [])].filter(([, owner]) => owner === user)
      removeAwarenessStates(
        document.awareness,
        shown.map(([client]) => client),
        'rights',
      )
    },

    /** Keeps of `states` what this person may show, with their identity. */
    stamp(states: States, who: Who, document: { readonly name: string }): void {
      const known = owners.get(document) ?? new Map<number, string>()
      owners.set(document, known)
      const shown = accessOf(who.user, document.name) === 'write' && states.size <= STATES_PER_PERSON
      for (const [client, state] of states) {
        const owner = known.get(client) ?? who.user
        if (!shown || owner !== who.user || JSON.stringify(state).length > STATE_BYTES) states.delete(client)
        else {
          known.set(client, who.user)
          states.set(client, { ...state, user: { ...asObject(state['user']), id: who.user, name: who.name } })
        }
      }
    },
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
