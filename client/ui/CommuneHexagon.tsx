import type { ReactElement } from 'react'
import { hexagon } from './hexagon.ts'
import { TILES_92 } from './tiles92.ts'

interface Props {
  /** INSEE code. */
  readonly code: string
  readonly name?: string
  readonly size?: number
}

/** A commune is a hexagon with three letters. Decorative: its full name always stands beside it. */
export function CommuneHexagon({ code, name = '', size = 28 }: Props): ReactElement {
  const text = TILES_92.get(code)?.abbreviation ?? abbreviate(name || code)
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <polygon points={hexagon(16, 16, 16)} fill="var(--soft-2)" />
      <text
        x="16"
        y="16.5"
        fill="var(--on-soft)"
        fontSize="10.5"
        fontWeight="700"
        textAnchor="middle"
        dominantBaseline="central"
      >
        {text}
      </text>
    </svg>
  )
}

function abbreviate(name: string): string {
  const letters = name.normalize('NFD').replace(/[^A-Za-z0-9]/g, '')
  return letters.slice(0, 3).toUpperCase()
}
