import { useEffect } from 'react'

interface Actions {
  readonly move: (by: 1 | -1) => void
  readonly open: () => void
  readonly close: () => void
  readonly filter: () => void
}

/** `J` `K` move, `Entrée` opens, `Échap` closes, `/` filters. Letters are inert in fields. */
export function useDirectoryKeys({ move, open, close, filter }: Actions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('[role=dialog]')) return
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'))
        return
      const onControl = target instanceof HTMLElement && target.closest('button, a') !== null
      if (key === 'j' || key === 'J') move(1)
      else if (key === 'k' || key === 'K') move(-1)
      else if (key === 'Enter' && !onControl) open()
      else if (key === 'Escape') close()
      else if (key === '/') filter()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [move, open, close, filter])
}
