import { useEffect } from 'react'
import { useWorkspace } from '../sync/hooks.ts'

/** Makes the search index ready while the page has nothing better to do: the palette then answers at once. */
export function useWarmSearch(ready: boolean): void {
  const workspace = useWorkspace()
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => {
      import('../search/useSearch.ts').then(
        ({ searchOf }) => searchOf(workspace),
        // Without network and without a copy of the code there is nothing to warm; the palette says so itself.
        () => {},
      )
    }, WARM_AFTER_MS)
    return () => clearTimeout(timer)
  }, [workspace, ready])
}

const WARM_AFTER_MS = 1500
