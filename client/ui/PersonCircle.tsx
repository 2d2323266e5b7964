import type { ReactElement } from 'react'
import { initials } from './initials.ts'
import styles from './shapes.module.css'

interface Props {
  readonly name: string
  readonly size?: number
  /** One of the four colours of presence; none for someone who is only listed. */
  readonly who?: 1 | 2 | 3 | 4
}

/** A person is a circle. Decorative: the name always stands beside it. */
export function PersonCircle({ name, size = 28, who }: Props): ReactElement {
  const colours = who && { background: `var(--who-${who})`, color: 'var(--on-who)' }
  return (
    <span
      className={styles['circle']}
      style={{ width: size, height: size, fontSize: size < 40 ? 12 : size * 0.36, ...colours }}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}
