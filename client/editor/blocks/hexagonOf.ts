import { hexagon } from '../../ui/hexagon.ts'
import { TILES_92 } from '../../ui/tiles92.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** The hexagon of a commune, outside of React. */
export function hexagonOf(area: string): SVGElement {
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
