import type { ReactElement } from 'react'
import { hexagon } from './hexagon.ts'
import { TILES_92 } from './tiles92.ts'
import styles from './HexagonMap.module.css'

/** A commune that has spoken has a dot, the one that speaks a ring too. */
export type TileMark = 'heard' | 'speaking'
export type TileLook = 'full' | 'soft' | 'outlined' | 'hatched' | 'dashed' | 'flat'

interface Props {
  /** What the drawing says, in words; every figure of it must be readable elsewhere too. */
  readonly label: string
  readonly lookOf: (code: string) => TileLook
  /** Short text in a tile, such as a count. */
  readonly textOf?: (code: string) => string | undefined
  readonly markOf?: (code: string) => TileMark | undefined
  readonly width?: number
}

const RADIUS = 24
const GAP = 1.4
const STEP = Math.sqrt(3) * RADIUS
const WIDTH = STEP * 7
const HEIGHT = RADIUS * 17

/** La table: the 36 communes as one drawing, for attendance, a network's reach, a report's map. */
export function HexagonMap({ label, lookOf, textOf, markOf, width = 295 }: Props): ReactElement {
  return (
    <svg
      className={styles['map']}
      viewBox={`0 0 ${WIDTH.toFixed(1)} ${HEIGHT}`}
      width={width}
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--soft)" />
          <rect width="2.1" height="5" fill="var(--primary)" />
        </pattern>
      </defs>
      {[...TILES_92].map(([code, { x, y, name }]) => {
        const [left, top] = [(x + 0.5) * STEP, (1 + 1.5 * y) * RADIUS]
        const text = textOf?.(code)
        const mark = markOf?.(code)
        return (
          <g key={code} className={styles[lookOf(code)]}>
            <title>{name}</title>
            <polygon points={hexagon(left, top, RADIUS - GAP)} />
            {mark && <circle className={styles['mark']} cx={left} cy={top} r={6} />}
            {mark === 'speaking' && <circle className={styles['ring']} cx={left} cy={top} r={RADIUS - 2} />}
            {text && (
              <text x={left} y={top}>
                {text}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
