import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { formatTime } from '../../i18n/formatDate.ts'
import { blockHost, type BlockHost } from './BlockHost.ts'
import { element } from './element.ts'

/** What stands in a block beside its words: fields, a result. */
export interface BlockPart {
  readonly dom: HTMLElement
  /** Paints the node; called only when its attributes have changed. */
  readonly show: (attrs: Readonly<Record<string, unknown>>) => void
  readonly destroy?: () => void
}

/** A section whose words are edited in place, with parts at its foot that are not words. */
export function blockView(
  name: string,
  ...makers: readonly ((host: BlockHost) => BlockPart)[]
): NodeViewRenderer {
  return ({ node, editor, getPos }): NodeView => {
    const host = blockHost(editor, getPos)
    const parts = makers.map((make) => make(host))
    const contentDOM = element('div', 'said')
    const foot = element('fieldset', 'foot', ...parts.map(({ dom }) => dom))
    foot.contentEditable = 'false'
    foot.disabled = !editor.isEditable
    const dom = element('section', '', contentDOM, ...(parts.length > 0 ? [foot] : []))
    dom.dataset['node'] = name
    dom.setAttribute('aria-label', host.say(name))

    let shown: Node['attrs'] | null = null
    const show = ({ attrs }: Node): void => {
      if (attrs === shown) return
      shown = attrs
      if (typeof attrs['id'] === 'string') dom.dataset['id'] = attrs['id']
      const at: unknown = attrs['at']
      dom.dataset['margin'] = typeof at === 'string' ? formatTime(at, 'fr') : ''
      for (const part of parts) part.show(attrs)
    }
    show(node)
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
      stopEvent: ({ target }) => target instanceof globalThis.Node && foot.contains(target),
      ignoreMutation: ({ target }) => foot.contains(target) || target === dom,
      destroy: () => parts.forEach(({ destroy }) => destroy?.()),
    }
  }
}
