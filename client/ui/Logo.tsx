import type { ReactElement } from 'react'
import { hexagon } from './hexagon.ts'

const SEATS = [0, 1, 2, 3, 4, 5].map((seat) => {
  const angle = (Math.PI / 3) * seat - Math.PI / 2
  return hexagon(24 + 15.2 * Math.cos(angle), 24 + 15.2 * Math.sin(angle), 7)
})

/** Six communes around a table; the first one has the floor. Decorative: the name stands beside it. */
export function Logo({ size = 40 }: { readonly size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      {SEATS.map((points, seat) => (
        <polygon
          key={points}
          points={points}
          fill={seat === 0 ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="2.4"
        />
      ))}
    </svg>
  )
}
