import type { MarkedText } from '#domain'
import type { ReactElement, ReactNode } from 'react'

/** A text with what was found in it marked. */
export function Marked({ text: { text, marks } }: { readonly text: MarkedText }): ReactElement {
  const parts: ReactNode[] = []
  let from = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}
