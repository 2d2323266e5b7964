import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { OpenDocument } from '../sync/workspace.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Says to the others that this person is on the page of the meeting. */
export function useShowOnPage({ awareness }: OpenDocument, name: string): void {
  useEffect(() => {
    if (!awareness) return
    awareness.setLocalState({ ...awareness.getLocalState(), user: { name }, page: 'meeting' })
    return () => awareness.setLocalState({ ...awareness.getLocalState(), page: null })
  }, [awareness, name])
}

/** Who else is on the page, as the server has stamped them; each once, however many windows. */
export function useColleagues({ awareness }: OpenDocument, self: string): readonly Colleague[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness?.on('change', listener)
      return () => awareness?.off('change', listener)
    },
    [awareness],
  )
  const text = useSyncExternalStore(subscribe, () => {
    const found = new Map<string, Colleague>()
    for (const [client, state] of awareness?.getStates() ?? []) {
      const colleague = client === awareness?.clientID || state['page'] !== 'meeting' ? null : readUser(state)
      if (colleague && colleague.id !== self) found.set(colleague.id, colleague)
    }
    return JSON.stringify([...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)))
  })
  const colleagues: Colleague[] = JSON.parse(text)
  return colleagues
}

function readUser({ user }: Readonly<Record<string, unknown>>): Colleague | null {
  if (typeof user !== 'object' || user === null) return null
  const name = 'name' in user && typeof user.name === 'string' ? user.name : ''
  const id = 'id' in user && typeof user.id === 'string' ? user.id : name
  return name === '' ? null : { id, name }
}
