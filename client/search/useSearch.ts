import type { SearchAnswer } from '#domain'
import { useEffect, useState } from 'react'
import { directoryOf } from '../directory/useDirectory.ts'
import { useWorkspace } from '../sync/hooks.ts'
import type { Workspace } from '../sync/workspace.ts'
import { Search, type SearchPort } from './Search.ts'

const searches = new WeakMap<Workspace, Search>()

/** The one search of a workspace; its worker starts when it is first asked for. */
export function searchOf(workspace: Workspace): Search {
  let search = searches.get(workspace)
  if (!search) {
    search = new Search(startWorker(), workspace, directoryOf(workspace))
    searches.set(workspace, search)
    const stop = search.start()
    workspace.onEnded(() => {
      stop()
      searches.delete(workspace)
    })
  }
  return search
}

/** The answer to what is typed; while the next one is on its way, the last one stays. */
export function useSearch(query: string, limit: number): { answer: SearchAnswer | null; size: number } {
  const workspace = useWorkspace()
  const [reply, setReply] = useState<{ answer: SearchAnswer | null; size: number }>({ answer: null, size: 0 })
  useEffect(() => {
    let wanted = true
    void searchOf(workspace)
      .ask(query, { limit })
      .then((next) => wanted && setReply(next))
    return () => {
      wanted = false
    }
  }, [workspace, query, limit])
  return reply
}

function startWorker(): SearchPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return {
    send: (message) => worker.postMessage(message, { transfer: [] }),
    onReply: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    close: () => worker.terminate(),
  }
}
