import { readHeard, type HeardVoice } from '#domain'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { OpenDocument } from '../sync/workspace.ts'

/** Who has spoken in the minutes on screen. Only blocks that come and go make it look again, no key does. */
export function useHeard(document: OpenDocument | null): readonly HeardVoice[] {
  const fragment = useMemo(() => document?.doc.getXmlFragment('body') ?? null, [document])
  const subscribe = useCallback(
    (listener: () => void) => {
      fragment?.observe(listener)
      return () => fragment?.unobserve(listener)
    },
    [fragment],
  )
  const text = useSyncExternalStore(subscribe, () => (fragment ? JSON.stringify(readHeard(fragment)) : '[]'))
  return useMemo((): readonly HeardVoice[] => JSON.parse(text), [text])
}
