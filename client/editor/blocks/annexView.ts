import type { NodeViewRendererProps } from '@tiptap/core'
import type { NodeView } from '@tiptap/pm/view'
import { formatSize } from '../../i18n/formatSize.ts'
import type { AnnexFile } from '../LiveContext.ts'
import { liveOf } from '../live.ts'
import { element } from './element.ts'
import { textOf } from './fields.ts'

/** A file named in the text: its name, its size, and where it can be opened, the button for that. */
export function annexView({ node, editor }: NodeViewRendererProps): NodeView {
  const { context, say } = liveOf(editor)
  const name = element('span', 'file-name')
  const size = element('span', 'file-size')
  const open = element('button', 'open', say('annexOpen'))
  open.type = 'button'
  const dom = element('section', '', element('div', 'file', name, size, open))
  dom.dataset['node'] = 'annex'
  dom.contentEditable = 'false'
  let file: AnnexFile | null = null
  const show = (attrs: Readonly<Record<string, unknown>>): void => {
    const bytes: unknown = attrs['size']
    file = {
      name: textOf(attrs['name']),
      size: typeof bytes === 'number' ? bytes : 0,
      type: textOf(attrs['type']),
      hash: textOf(attrs['hash']),
    }
    name.textContent = file.name
    size.textContent = formatSize(file.size, 'fr')
    open.setAttribute('aria-label', say('annexOpenOf', { name: file.name }))
    dom.setAttribute('aria-label', `${say('annex')}, ${file.name}`)
    paint()
  }
  const paint = (): void => {
    open.hidden = !context.surroundings().openFile || !file?.hash
  }
  open.addEventListener('click', () => file && context.surroundings().openFile?.(file))
  const stop = context.subscribe(paint)
  show(node.attrs)
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false
      show(next.attrs)
      return true
    },
    stopEvent: ({ target }) => target === open,
    ignoreMutation: () => true,
    destroy: stop,
  }
}
