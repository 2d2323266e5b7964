import type { Finding } from '#domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MinutesOnScreen } from './checkMinutes.ts'

const QUIET_MS = 500

export interface Findings {
  /** Null before the text was read a first time. */
  readonly found: readonly Finding[] | null
  /** What is found now, not at the last pause: places move while one types. */
  readonly now: () => readonly Finding[]
}

/** What does not agree, looked for again when writing pauses and the browser has nothing better to do. */
export function useFindings(minutes: MinutesOnScreen | null): Findings {
  const [found, setFound] = useState<readonly Finding[] | null>(null)
  const check = useRef<(() => readonly Finding[]) | null>(null)
  useEffect(() => {
    if (!minutes) return
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const { checkMinutes } = await import('./checkMinutes.ts')
      if (left) return
      const run = (): readonly Finding[] => checkMinutes(minutes)
      check.current = run
      const next = run()
      setFound((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const soon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => whenIdle(() => void look()), QUIET_MS)
    }
    minutes.body.observeDeep(soon)
    soon()
    return () => {
      left = true
      clearTimeout(timer)
      minutes.body.unobserveDeep(soon)
    }
  }, [minutes])
  const now = useCallback(() => {
    const next = check.current?.() ?? []
    setFound(next)
    return next
  }, [])
  return { found: minutes && found, now }
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 2000 })
  else setTimeout(task, 0)
}
