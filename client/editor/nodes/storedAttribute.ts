import type { Attribute } from '@tiptap/core'

/** An attribute kept as `data-…` in the page and on the clipboard; null when it is not stated. */
export function storedAttribute(name: string): Partial<Attribute> {
  const html = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return {
    default: null,
    keepOnSplit: false,
    parseHTML: (element: HTMLElement) => element.getAttribute(html),
    renderHTML: (attributes: Record<string, unknown>) => {
      const value = attributes[name]
      return typeof value === 'string' ? { [html]: value } : {}
    },
  }
}

export function storedAttributes(names: readonly string[]): Record<string, Partial<Attribute>> {
  return Object.fromEntries(names.map((name) => [name, storedAttribute(name)]))
}
