import { useEffect, useState } from 'react'

/** Seconds since 1970, again at every second while it is asked for. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(readNow)
  useEffect(() => {
    if (!running) return
    const tick = (): void => setNow(readNow())
    tick()
    const timer = window.setInterval(tick, 1000)
    return () => window.clearInterval(timer)
  }, [running])
  return now
}

export const readNow = (): number => Math.floor(Date.now() / 1000)
