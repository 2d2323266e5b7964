import type { AsideItem } from '../sync/workspace.ts'

/** Hands this person's unsent texts over as one file. */
export function downloadAside(items: readonly AsideItem[]): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([writeAside(items)], { type: 'text/plain;charset=utf-8' }))
  link.download = 'tour-de-table.txt'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

/** One block a document: when it was set aside, which one, then the text. */
export function writeAside(items: readonly AsideItem[]): string {
  return items
    .map(({ at, document, text }) => `${new Date(at).toISOString()}  ${document}\n\n${text}\n`)
    .join('\n---\n\n')
}
