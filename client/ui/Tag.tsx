import type { ReactElement, ReactNode } from 'react'
import styles from './Tag.module.css'

export type Tone = 'ok' | 'warn' | 'bad' | 'vote' | 'info' | 'soft' | 'line' | 'plain'

interface Props {
  readonly tone?: Tone
  /** 15 px; a state never rests on the tint alone. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** An icon, a word, a tint. */
export function Tag({ tone = 'plain', icon, children }: Props): ReactElement {
  return (
    <span className={`${styles['tag']} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  )
}
