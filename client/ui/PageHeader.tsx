import { useEffect, type ReactElement, type ReactNode } from 'react'
import { SaveState } from './SaveState.tsx'
import styles from './PageHeader.module.css'

interface Props {
  readonly title: string
  /** Above the title: where one is. */
  readonly crumbs?: ReactNode
  /** Who else is here. */
  readonly presence?: ReactNode
  /** At most one filled button. */
  readonly actions?: ReactNode
}

/** The head of every page: place, title, who is here, the state of one's work in words, actions. */
export function PageHeader({ title, crumbs, presence, actions }: Props): ReactElement {
  useEffect(() => {
    document.title = `${title} · Tour de table`
  }, [title])
  return (
    <header className={styles['header']}>
      <div className={styles['place']}>
        {crumbs && <div className={styles['crumbs']}>{crumbs}</div>}
        <h1>{title}</h1>
      </div>
      <div className={styles['state']}>
        {presence}
        <SaveState />
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </header>
  )
}
