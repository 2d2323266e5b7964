import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWorkspace } from '../sync/hooks.ts'
import { RegisterStore, type RegistersState } from './RegisterStore.ts'

/** Actions and decisions of all meetings, read while a register is on screen. */
export function useRegisters(): RegistersState {
  const workspace = useWorkspace()
  const [store] = useState(() => new RegisterStore(workspace))
  useEffect(() => store.start(), [store])
  return useSyncExternalStore(store.subscribe, store.state)
}
