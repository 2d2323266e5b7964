import type { Access } from '#domain'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { OpenDocument, Workspace } from './workspace.ts'
import { useWorkspace } from './WorkspaceProvider.ts'

export interface DocumentStatus {
  readonly status: 'loading' | 'ready' | 'absent'
  readonly document: OpenDocument | null
  readonly access: Access
}

/** The document `name`, held while the component is there. It changes when its copy is replaced: key editors by it. */
export function useDocument(name: string | null): DocumentStatus {
  const workspace = useWorkspace()
  const [opened, setOpened] = useState<Opened>(NOTHING)
  // Raised when the copy was replaced, or the catalogue may have brought it.
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (name === null) return
    let document: OpenDocument | null = null
    let left = false
    let stopListening = (): void => {}
    const retry = (): void => setAttempt((count) => count + 1)
    void workspace.open(name).then((result) => {
      document = result
      if (left) return result?.close()
      stopListening = result ? result.onGone(retry) : whenThere(workspace, name, retry)
      setOpened({ name, document: result })
      if (result?.gone()) retry()
    })
    return () => {
      left = true
      stopListening()
      document?.close()
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `attempt` asks for it anew
  }, [workspace, name, attempt])

  const current = opened.name === name ? opened : NOTHING
  const { document } = current
  const subscribe = useCallback(
    (listener: () => void) => document?.onAccess(listener) ?? (() => {}),
    [document],
  )
  const access = useSyncExternalStore(subscribe, () => document?.access() ?? 'none')
  if (name === null || (current.name !== null && (!document || access === 'none'))) return ABSENT
  return document ? { status: 'ready', document, access } : LOADING
}

/** It was absent: the catalogue may come to list it, or its content arrive. */
function whenThere(workspace: Workspace, name: string, listener: () => void): () => void {
  const stops = [
    workspace.onCatalogue(listener),
    workspace.onChanged((names) => names.includes(name) && listener()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

interface Opened {
  readonly name: string | null
  readonly document: OpenDocument | null
}

const NOTHING: Opened = { name: null, document: null }
const LOADING: DocumentStatus = { status: 'loading', document: null, access: 'none' }
const ABSENT: DocumentStatus = { status: 'absent', document: null, access: 'none' }
