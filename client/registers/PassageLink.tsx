import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../i18n/formatDate.ts'
import type { RegisterSource } from './readRegister.ts'

/** To the place in the minutes where it stands. */
export function PassageLink({
  row,
}: {
  readonly row: RegisterSource & { readonly id: string }
}): ReactElement {
  const { i18n } = useTranslation()
  return (
    <Link to="/reunions/$id" params={{ id: row.meeting }} search={{ passage: row.id }}>
      {row.title}, {formatDay(row.date, i18n.language)}
    </Link>
  )
}
