import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Shows the comments beside the text, or the text where there is room for one of them. */
export function useShowPanel(): { readonly panel: () => void; readonly text: () => void } {
  const navigate = useNavigate()
  const go = useCallback(
    (change: Readonly<Record<string, unknown>>) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: true,
      }),
    [navigate],
  )
  const panel = useCallback(() => go({ cote: 'commentaires', vue: 'presences' }), [go])
  const text = useCallback(() => go({ vue: undefined }), [go])
  return { panel, text }
}
