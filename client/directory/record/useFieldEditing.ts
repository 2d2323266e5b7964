import { writeField, type Field, type Json, type RecordRef } from '#domain'
import { useRef, useState } from 'react'
import { rememberBefore } from './beforeEdit.ts'
import { fromInput, toInput } from './fieldValue.ts'

type FieldState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'editing'; readonly draft: string; readonly problem: string | null }
  /** Somebody else's value arrived while this one was being typed: both are offered. */
  | { readonly kind: 'conflict'; readonly mine: Json | undefined; readonly who: string | undefined }

export interface FieldEditing {
  readonly state: FieldState
  readonly start: () => void
  readonly type: (draft: string) => void
  /** @param who the colleague last seen editing this field, to name in a conflict */
  readonly commit: (who: string | undefined) => void
  readonly restore: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** One field being edited: committed on leaving it, never locked, never overwriting unseen. */
export function useFieldEditing(
  ref: RecordRef,
  name: string,
  field: Field,
  stored: Json | undefined,
): FieldEditing {
  const [state, setState] = useState<FieldState>({ kind: 'resting' })
  const base = useRef<Json | undefined>(undefined)

  const write = (value: Json | undefined): void => {
    rememberBefore(ref, name, stored)
    const result = writeField(ref, name, value)
    setState(
      result.ok
        ? { kind: 'resting' }
        : { kind: 'editing', draft: toInput(field, value), problem: result.code },
    )
  }

  return {
    state,
    start: () => {
      base.current = stored
      setState({ kind: 'editing', draft: toInput(field, stored), problem: null })
    },
    type: (draft) => setState({ kind: 'editing', draft, problem: null }),
    commit: (who) => {
      if (state.kind !== 'editing') return
      const parsed = fromInput(field, state.draft)
      if (!parsed.ok) return setState({ ...state, problem: parsed.code })
      if (same(parsed.value, base.current) || same(parsed.value, stored)) return setState({ kind: 'resting' })
      if (!same(stored, base.current)) return setState({ kind: 'conflict', mine: parsed.value, who })
      write(parsed.value)
    },
    restore: () => setState({ kind: 'resting' }),
    keepMine: () => state.kind === 'conflict' && write(state.mine),
    takeTheirs: () => setState({ kind: 'resting' }),
  }
}

export function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
