import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'

/** Why a value cannot be stored, and what to do. */
export function ProblemText({ code }: { readonly code: string }): ReactElement {
  const { t } = useTranslation('directory')
  return (
    <span className={css['problem']} role="alert">
      {t([`problem.${code}`, 'problem.invalid'])}
    </span>
  )
}
