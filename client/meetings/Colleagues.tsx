import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import { whoColour } from '../ui/whoColour.ts'
import css from './meeting.module.css'
import type { Colleague } from './useColleagues.ts'

/** Initial and first name of who else is here; initials only where there is little room. */
export function Colleagues({ people }: { readonly people: readonly Colleague[] }): ReactElement | null {
  const { t } = useTranslation('meetings')
  if (people.length === 0) return null
  return (
    <ul className={css['colleagues']} aria-label={t('here')}>
      {people.map(({ id, name }) => (
        <li key={id} title={name}>
          <PersonCircle name={name} size={28} who={whoColour(id)} />
          <span>{name.split(' ')[0]}</span>
        </li>
      ))}
    </ul>
  )
}
