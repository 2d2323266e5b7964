import { IconFileText, IconListNumbers, IconUsers, type Icon } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './meeting.module.css'

const VIEWS = ['text', 'agenda', 'attendance'] as const
export type View = (typeof VIEWS)[number]

const ICONS: Readonly<Record<View, Icon>> = {
  text: IconFileText,
  agenda: IconListNumbers,
  attendance: IconUsers,
}

interface Props {
  readonly view: View
  /** How many communes are represented. */
  readonly represented: number
  readonly onView: (view: View) => void
}

/** The parts of the page, one at a time where there is no room for all. */
export function ViewBar({ view, represented, onView }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  return (
    <nav className={css['bar']} aria-label={t('view.label')}>
      {VIEWS.map((each) => {
        const ViewIcon = ICONS[each]
        return (
          <button key={each} type="button" aria-pressed={each === view} onClick={() => onView(each)}>
            <ViewIcon size={20} stroke={1.75} aria-hidden="true" />
            {t(`view.${each}`)}
            {each === 'attendance' && represented > 0 && ` ${represented}`}
          </button>
        )
      })}
    </nav>
  )
}
