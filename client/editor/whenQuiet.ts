import type { XmlFragment } from 'yjs'

const QUIET_MS = 500

/**
 * Does `task` soon, and again whenever writing has paused and the browser has nothing better to do: a key never
 * waits for it. What it returns stops it.
 */
export function whenQuiet(body: XmlFragment, task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => whenIdle(() => !stopped && task()), QUIET_MS)
  }
  body.observeDeep(soon)
  soon()
  return () => {
    stopped = true
    clearTimeout(timer)
    body.unobserveDeep(soon)
  }
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 2000 })
  else setTimeout(task, 0)
}
