import type { AttendanceStatus } from '#domain'
import type { ReactElement } from 'react'
import type { TileLook } from '../ui/HexagonMap.tsx'
import { hexagon } from '../ui/hexagon.ts'
import { TILES_92 } from '../ui/tiles92.ts'
import css from './attendance.module.css'

/** How a commune is drawn for each answer, on the map, in its key and in the list. */
export const LOOKS: Readonly<Record<AttendanceStatus, TileLook>> = {
  inRoom: 'full',
  remote: 'outlined',
  represented: 'hatched',
  excused: 'dashed',
  noAnswer: 'flat',
}

interface Props {
  readonly status: AttendanceStatus
  /** The commune's code: its three letters are written where there is room. */
  readonly code?: string
  readonly size?: number
}

/** A commune with its answer. Decorative: both are said in words beside it. */
export function AttendanceHexagon({ status, code = '', size = 32 }: Props): ReactElement {
  return (
    <svg
      className={`${css['hexagon']} ${css[LOOKS[status]]}`}
      width={size}
      height={size}
      viewBox="0 0 36 36"
      aria-hidden="true"
    >
      <polygon points={hexagon(18, 18, 16)} />
      <text x="18" y="18.5">
        {TILES_92.get(code)?.abbreviation ?? ''}
      </text>
    </svg>
  )
}
