import { Button } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './import.module.css'

interface Props<T> {
  readonly title: string
  readonly count: number
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
  readonly initiallyOpen?: boolean
}

/** A whole council is long: its first people say what the rest is like. */
const SHOWN = 50

/** One part of the difference: its count in the title, its people under it. */
export function ImportSection<T>({
  title,
  count,
  items,
  keyOf,
  children,
  initiallyOpen = false,
}: Props<T>): ReactElement {
  const { t } = useTranslation('import')
  const [all, setAll] = useState(false)
  if (count === 0) {
    return (
      <p className={styles['empty']}>
        {title} <span>0</span>
      </p>
    )
  }
  const shown = all ? items : items.slice(0, SHOWN)
  return (
    <details className={styles['section']} open={initiallyOpen}>
      <summary>
        {title} <span>{count}</span>
      </summary>
      <ul>
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('showAll', { count: items.length })}
        </Button>
      )}
    </details>
  )
}
