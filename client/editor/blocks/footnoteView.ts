import type { NodeViewRendererProps } from '@tiptap/core'
import type { NodeView } from '@tiptap/pm/view'
import { liveOf } from '../live.ts'
import { element } from './element.ts'
import { textOf } from './fields.ts'

const WIDTH = 320
const LONGEST = 2000

/** The call of a note: its number is its place, counted by the page. Opened, the note is written under it. */
export function footnoteView({ node, editor, getPos }: NodeViewRendererProps): NodeView {
  const { say, notes } = liveOf(editor)
  const call = element('button', 'call')
  call.type = 'button'
  const dom = element('sup', '', call)
  dom.dataset['node'] = 'footnote'
  dom.contentEditable = 'false'
  let [form, current]: [HTMLElement | null, typeof node] = [null, node]

  const close = (): void => {
    const closed = form
    form = null
    // Leaving the page, the field loses the focus, and would be closed again.
    closed?.remove()
    call.setAttribute('aria-expanded', 'false')
  }
  const store = (written: string): void => {
    const pos = getPos()
    if (pos === undefined || !editor.isEditable || written === textOf(current.attrs['text'])) return
    editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'text', written))
  }
  /** A note that says nothing is taken away. */
  const leave = (written: string): void => {
    store(written)
    close()
    const pos = getPos()
    if (pos === undefined) return
    const chain = editor.chain()
    if (written === '' && editor.isEditable)
      chain.deleteRange({ from: pos, to: pos + 1 }).setTextSelection(pos)
    else chain.setTextSelection(pos + 1)
    chain.focus().run()
  }
  const open = (): void => {
    const text = element('textarea')
    text.rows = 3
    text.maxLength = LONGEST
    text.value = textOf(current.attrs['text'])
    text.readOnly = !editor.isEditable
    text.setAttribute('aria-label', say('footnoteText'))
    text.addEventListener('keydown', (event) => {
      const isEnd = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
      if (!isEnd || event.isComposing) return
      event.preventDefault()
      leave(event.key === 'Escape' ? textOf(current.attrs['text']) : text.value.trim())
    })
    text.addEventListener('blur', () => {
      if (form) store(text.value.trim())
      close()
    })
    form = element('span', 'note-form', text)
    const { left, bottom } = call.getBoundingClientRect()
    form.style.left = `${Math.max(8, Math.min(left - 16, window.innerWidth - WIDTH - 8))}px`
    form.style.top = `${bottom + 6}px`
    dom.append(form)
    call.setAttribute('aria-expanded', 'true')
    text.focus()
  }
  call.addEventListener('click', () => (form ? close() : open()))
  const show = (): void => {
    const text = textOf(current.attrs['text'])
    if (typeof current.attrs['id'] === 'string') dom.dataset['id'] = current.attrs['id']
    dom.dataset['text'] = text
    call.setAttribute('aria-label', say('footnoteOf', { text }))
    notes.changed()
  }
  close()
  show()
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false
      const changed = next.attrs !== current.attrs
      current = next
      if (changed) show()
      return true
    },
    stopEvent: () => true,
    ignoreMutation: () => true,
    destroy: () => notes.changed(),
  }
}
