import type { ReactElement, ReactNode } from 'react'
import styles from './Banner.module.css'

interface Props {
  readonly tone?: 'warn' | 'info' | 'bad'
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A calm line across the page for what must be read; the page stays whole under it. */
export function Banner({ tone = 'warn', icon, children, action }: Props): ReactElement {
  return (
    <div className={`${styles['banner']} ${styles[tone]}`} role="status">
      <span className={styles['icon']}>{icon}</span>
      <p>{children}</p>
      {action}
    </div>
  )
}
