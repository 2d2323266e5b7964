import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import type { View } from './ViewBar.tsx'

const NAMES = { texte: 'text', 'ordre-du-jour': 'agenda', presences: 'attendance' } as const

interface MeetingView {
  readonly view: View
  readonly show: (view: View) => void
  /** The field that `Alt P` goes to, from anywhere on the page. */
  readonly attendanceInput: RefObject<HTMLInputElement | null>
}

/** Which part of the page is shown where there is room for one; it lives in the address as `vue`. */
export function useMeetingView(): MeetingView {
  const { vue } = useSearch({ strict: false }) as { readonly vue?: unknown }
  const navigate = useNavigate()
  const attendanceInput = useRef<HTMLInputElement>(null)
  const view = Object.entries(NAMES).find(([name]) => name === vue)?.[1] ?? 'text'
  const show = useCallback(
    (next: View) => {
      const name = Object.entries(NAMES).find(([, each]) => each === next)?.[0]
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, vue: next === 'text' ? undefined : name }),
        replace: true,
      })
    },
    [navigate],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyP') return
      event.preventDefault()
      show('attendance')
      requestAnimationFrame(() => attendanceInput.current?.focus())
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [show])
  return { view, show, attendanceInput }
}
