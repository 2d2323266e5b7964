import type { Attendee } from '#domain'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** «Vanves : Mme Anne Martin, conseillère municipale, représentée par M. X». */
export function AttendeeLine({ attendee }: { readonly attendee: Attendee }): ReactElement {
  const { t } = useTranslation('recapitulation')
  const { civility, name, function: role, areaName, representedBy } = attendee
  const who = [civility, name].filter((part) => part !== '').join('\u00a0')
  const what = role && `${role.charAt(0).toLocaleLowerCase('fr')}${role.slice(1)}`
  return (
    <li>
      <b>{areaName}</b> {[who, what].filter((part) => part !== '').join(', ')}
      {representedBy !== '' && `, ${t('by', { name: representedBy })}`}
    </li>
  )
}
