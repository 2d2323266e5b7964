import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { formatTime } from '../i18n/formatDate.ts'
import { hexagon } from '../ui/hexagon.ts'
import { TILES_92 } from '../ui/tiles92.ts'

/** The margin says the commune, the first line who speaks; neither is editable text. */
export function interventionView({ node }: NodeViewRendererProps): NodeView {
  const dom = document.createElement('section')
  dom.dataset['node'] = 'intervention'
  const margin = element('div', 'margin')
  const speaker = element('p', 'speaker')
  const contentDOM = element('div', 'said')
  for (const still of [margin, speaker]) still.contentEditable = 'false'
  dom.append(margin, speaker, contentDOM)

  let shown = ''
  const show = (current: Node): void => {
    const { id, areaName, area, civility, name, function: role, at } = read(current)
    if (id !== '') dom.dataset['id'] = id
    const key = [areaName, area, civility, name, role, at].join('|')
    if (key === shown) return
    shown = key
    margin.replaceChildren(text('span', areaName), hexagonOf(area), text('time', at))
    const strong = text('strong', [civility, name].filter(Boolean).join('\u00a0'))
    speaker.replaceChildren(strong, role ? `, ${role.charAt(0).toLocaleLowerCase('fr')}${role.slice(1)}` : '')
    dom.setAttribute('aria-label', [areaName, civility, name].filter(Boolean).join(' '))
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
    ignoreMutation: ({ target }) => margin.contains(target) || speaker.contains(target) || target === dom,
  }
}

function read({ attrs }: Node) {
  const say = (name: string): string => (typeof attrs[name] === 'string' ? attrs[name] : '')
  return {
    id: say('id'),
    areaName: say('areaName'),
    area: say('area'),
    civility: say('civility'),
    name: say('name'),
    function: say('function'),
    at: attrs['at'] == null ? '' : formatTime(say('at'), 'fr'),
  }
}

function element(tag: 'div' | 'p', className: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  return made
}

function text(tag: string, content: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = content
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

function hexagonOf(area: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 32 32')
  svg.setAttribute('aria-hidden', 'true')
  const shape = document.createElementNS(SVG, 'polygon')
  shape.setAttribute('points', hexagon(16, 16, 15))
  const label = document.createElementNS(SVG, 'text')
  label.setAttribute('x', '16')
  label.setAttribute('y', '20')
  label.textContent = TILES_92.get(area)?.abbreviation ?? ''
  svg.append(shape, label)
  return svg
}
