import { useId, type ReactElement, type ReactNode } from 'react'
import styles from './Card.module.css'

interface Props {
  readonly title: ReactNode
  /** At the right of the title: a count, a link. */
  readonly aside?: ReactNode
  readonly tone?: 'plain' | 'warn'
  readonly children: ReactNode
}

/** A titled region of a page. Never inside another one. */
export function Card({ title, aside, tone = 'plain', children }: Props): ReactElement {
  const id = useId()
  return (
    <section className={`${styles['card']} ${styles[tone]}`} aria-labelledby={id}>
      <header className={styles['header']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
