import { useState } from 'react'
import { useCommand } from '../meetings/useCommand.ts'
import type { ActionState, RegisteredAction } from './readRegister.ts'

interface Change {
  readonly action: RegisteredAction
  readonly from: ActionState
  readonly to: ActionState
}

/** The state of an action by command, with the last change to be taken back. */
export function useActionState() {
  const { busy, problem, run } = useCommand()
  const [last, setLast] = useState<Change | null>(null)
  const send = async (action: RegisteredAction, state: ActionState): Promise<boolean> =>
    (await run('setActionState', { meeting: action.meeting, action: action.id, state })).ok
  return {
    busy,
    problem,
    last,
    set: async (action: RegisteredAction, to: ActionState): Promise<void> => {
      setLast(null)
      if (await send(action, to)) setLast({ action, from: action.state, to })
    },
    undo: async (): Promise<void> => {
      if (last && (await send(last.action, last.from))) setLast(null)
    },
  }
}
