import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { OpenDocument } from '../../sync/workspace.ts'
import { whoColour } from '../../ui/whoColour.ts'

export interface Colleague {
  readonly name: string
  /** One of the four colours of carets, 1 to 4. */
  readonly colour: number
}

interface Shown {
  readonly record: string
  readonly field: string | null
}

/** Says to the others which record, and which field of it, is being edited here. */
export function useShowPresence(document: OpenDocument, record: string, field: string | null): void {
  const { awareness } = document
  useEffect(() => {
    if (!awareness) return
    awareness.setLocalState({ ...awareness.getLocalState(), record, field: field && `${record}/${field}` })
    return () => awareness.setLocalState({ ...awareness.getLocalState(), record: null, field: null })
  }, [awareness, record, field])
}

/** The colleagues on a record by the path of the field that each edits; `''` for those who only look at it. */
export function usePresence(document: OpenDocument, record: string): ReadonlyMap<string, Colleague> {
  const { awareness } = document
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness?.on('change', listener)
      return () => awareness?.off('change', listener)
    },
    [awareness],
  )
  const text = useSyncExternalStore(subscribe, () => {
    const others = [...(awareness?.getStates() ?? [])].filter(([client]) => client !== awareness?.clientID)
    return JSON.stringify(others.flatMap(([, state]) => seen(state, record)))
  })
  const list: (readonly [string, Colleague])[] = JSON.parse(text)
  return new Map(list)
}

function seen(state: Readonly<Record<string, unknown>>, record: string): (readonly [string, Colleague])[] {
  const { user } = state
  const shown = { record: state['record'], field: state['field'] ?? '' } as Partial<Shown>
  if (shown.record !== record || typeof user !== 'object' || user === null) return []
  const name = 'name' in user && typeof user.name === 'string' ? user.name : ''
  const id = 'id' in user ? String(user.id) : name
  const field = typeof shown.field === 'string' ? shown.field.slice(record.length + 1) : ''
  return [[field, { name: name.split(' ')[0] ?? '', colour: whoColour(id) }]]
}
