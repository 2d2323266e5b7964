import type { Finding } from '#domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import { whenQuiet } from '../editor/whenQuiet.ts'
import type { MinutesOnScreen } from './checkMinutes.ts'

export interface Findings {
  /** Null before the text was read a first time. */
  readonly found: readonly Finding[] | null
  /** What is found now, not at the last pause: places move while one types. */
  readonly now: () => readonly Finding[]
}

/** What does not agree, looked for again when writing pauses. */
export function useFindings(minutes: MinutesOnScreen | null): Findings {
  const [found, setFound] = useState<readonly Finding[] | null>(null)
  const check = useRef<(() => readonly Finding[]) | null>(null)
  useEffect(() => {
    if (!minutes) return
    let left = false
    const look = async (): Promise<void> => {
      const { checkMinutes } = await import('./checkMinutes.ts')
      if (left) return
      const run = (): readonly Finding[] => checkMinutes(minutes)
      check.current = run
      const next = run()
      setFound((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const stop = whenQuiet(minutes.body, () => void look())
    return () => {
      left = true
      stop()
    }
  }, [minutes])
  const now = useCallback(() => {
    const next = check.current?.() ?? []
    setFound(next)
    return next
  }, [])
  return { found: minutes && found, now }
}
