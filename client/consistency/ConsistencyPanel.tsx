import { lazy, Suspense, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './consistency.module.css'

// It writes into the text: it comes with the editor, not with the page.
const ConsistencyList = lazy(async () => ({
  default: (await import('./ConsistencyList.tsx')).ConsistencyList,
}))

/** What does not agree in the minutes, beside the text. */
export function ConsistencyPanel(): ReactElement {
  const { t } = useTranslation('consistency')
  return (
    <Suspense fallback={<p className={css['waiting']}>{t('reading')}</p>}>
      <ConsistencyList />
    </Suspense>
  )
}
