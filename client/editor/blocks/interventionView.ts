import { speakerLine } from '#domain'
import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { formatTime } from '../../i18n/formatDate.ts'
import { blockHost } from './BlockHost.ts'
import { element } from './element.ts'
import { textOf } from './fields.ts'
import { hexagonOf } from './hexagonOf.ts'
import { whoForm } from './whoForm.ts'

/** The margin says the commune, the first line who speaks; neither is editable text. */
export function interventionView({ node, editor, getPos }: NodeViewRendererProps): NodeView {
  const host = blockHost(editor, getPos)
  const margin = element('div', 'margin')
  const line = element('span', 'speaker-line')
  const change = element('button', 'change')
  change.type = 'button'
  change.textContent = host.say('who.change')
  const speaker = element('div', 'speaker', line, change)
  const contentDOM = element('div', 'said')
  const dom = element('section', '', margin, speaker, contentDOM)
  dom.dataset['node'] = 'intervention'
  for (const still of [margin, speaker]) still.contentEditable = 'false'

  let form: ReturnType<typeof whoForm> | null = null
  let current = node
  const toggle = (open: boolean): void => {
    if (open && !form) {
      form = whoForm(host, isGuest(current), () => {
        toggle(false)
        host.leave()
      })
      form.show(current.attrs)
      speaker.after(form.dom)
    } else if (!open) {
      form?.dom.remove()
      form = null
    }
    change.setAttribute('aria-expanded', String(form !== null))
  }
  change.addEventListener('click', () => {
    if (!editor.isEditable) return
    toggle(form === null)
    form?.focus()
  })

  let shown: Node['attrs'] | null = null
  const show = (next: Node): void => {
    current = next
    const { attrs } = next
    if (attrs === shown) return
    shown = attrs
    if (typeof attrs['id'] === 'string') dom.dataset['id'] = attrs['id']
    const [area, at] = [textOf(attrs['area']), textOf(attrs['at'])]
    const place = textOf(attrs['areaName']) || (isGuest(next) ? host.say('guestShort') : '')
    margin.replaceChildren(
      element('span', '', place),
      ...(isGuest(next) ? [] : [hexagonOf(area)]),
      element('time', '', at === '' ? '' : formatTime(at, 'fr')),
    )
    const runs = speakerLine(attrs).filter(({ text }) => text !== '')
    const said = runs.map(({ text }) => text).join('')
    line.replaceChildren(...runs.map(({ text, name }) => (name ? element('strong', '', text) : text)))
    if (said === '') line.append(element('em', '', host.say('who.unknown')))
    change.setAttribute('aria-label', host.say('who.changeOf', { name: said || place }))
    dom.setAttribute('aria-label', [place, said].filter((part) => part !== '').join(', '))
    form?.show(attrs)
  }
  show(node)
  toggle(false)
  const isOurs = (target: EventTarget | null): boolean =>
    target instanceof globalThis.Node && target !== dom && !contentDOM.contains(target)
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    stopEvent: ({ target }) => isOurs(target),
    ignoreMutation: ({ target }) => target === dom || isOurs(target),
  }
}

/** Someone from outside: no record, no commune. */
const isGuest = ({ attrs }: Node): boolean => attrs['person'] == null && attrs['area'] == null
