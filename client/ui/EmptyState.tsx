import type { ReactElement, ReactNode } from 'react'
import { hexagon } from './hexagon.ts'
import styles from './states.module.css'

interface Props {
  /** Why it is empty. */
  readonly title: string
  /** The nearest useful fact. */
  readonly children?: ReactNode
  /** One gesture. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: Props): ReactElement {
  return (
    <div className={styles['state']}>
      <svg width="64" height="60" viewBox="0 0 64 60" aria-hidden="true">
        {[hexagon(18, 17, 15), hexagon(46, 17, 15), hexagon(32, 42, 15)].map((points) => (
          <polygon
            key={points}
            points={points}
            fill="none"
            stroke="var(--field-line)"
            strokeDasharray="3 3"
          />
        ))}
      </svg>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
