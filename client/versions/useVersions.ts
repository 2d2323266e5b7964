import type { VersionEntry } from '#domain'
import { useCallback, useEffect, useState } from 'react'
import { request } from '../session/request.ts'

export interface VersionList {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly versions: readonly VersionEntry[]
  readonly refresh: () => void
}

/** How the document was, the latest first; asked of the server, which alone keeps it. */
export function useVersions(document: string): VersionList {
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<Pick<VersionList, 'status' | 'versions'>>({
    status: 'loading',
    versions: [],
  })
  const refresh = useCallback(() => setAttempt((count) => count + 1), [])
  useEffect(() => {
    let left = false
    void request<readonly VersionEntry[]>('GET', `/api/versions/${document}`).then((given) => {
      if (left) return
      if (given.ok) setAnswer({ status: 'ready', versions: given.value })
      else setAnswer({ status: given.code === 'offline' ? 'offline' : 'failed', versions: [] })
    })
    return () => {
      left = true
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `attempt` asks for it anew
  }, [document, attempt])
  useEffect(() => {
    window.addEventListener('online', refresh)
    return () => window.removeEventListener('online', refresh)
  }, [refresh])
  return { ...answer, refresh }
}
