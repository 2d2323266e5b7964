import { NativeSelect } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterSource } from './readRegister.ts'

interface Props {
  /** Titles of the bodies that there is something of. */
  readonly bodies: readonly string[]
  readonly current: string
  readonly onChange: (body: string) => void
}

/** The body whose meetings are listed: a network, the Bureau… by the title of its meetings. */
export function BodyFilter({ bodies, current, onChange }: Props): ReactElement {
  const { t } = useTranslation('registers')
  return (
    <NativeSelect
      label={t('body')}
      value={current}
      data={[{ value: '', label: t('everyBody') }, ...bodies.map((body) => ({ value: body, label: body }))]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** The bodies that rows come from, each once, in the order of the alphabet. */
export function bodiesOf(rows: readonly RegisterSource[]): string[] {
  return [...new Set(rows.map(({ title }) => title))].toSorted((a, b) => a.localeCompare(b, 'fr'))
}
