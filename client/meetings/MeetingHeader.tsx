import type { MeetingMetadata } from '#domain'
import { IconArrowLeft, IconChevronRight, IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SaveState } from '../ui/SaveState.tsx'
import { Colleagues } from './Colleagues.tsx'
import css from './meeting.module.css'
import { MinutesState } from './MinutesState.tsx'
import type { Colleague } from './useColleagues.ts'

interface Props {
  readonly name: string
  /** «mercredi 17 mars 2021, 9 h 00 – 10 h 30». */
  readonly moment: string
  readonly represented: number
  readonly metadata: MeetingMetadata | null
  readonly colleagues: readonly Colleague[]
  /** Whether the meeting is being held. */
  readonly call: ReactNode
  readonly actions: ReactNode
}

/** The head of the minutes, computed from the meeting: nothing of it can be typed. */
export function MeetingHeader(props: Props): ReactElement {
  const { name, moment, represented, metadata, colleagues, call, actions } = props
  const { t } = useTranslation('meetings')
  const [open, setOpen] = useState(false)
  const actionsId = useId()
  useEffect(() => {
    document.title = `${name}, ${moment} · Tour de table`
  }, [name, moment])
  return (
    <header className={css['header']}>
      <Link to="/reunions" className={css['back']} aria-label={t('absent.back')}>
        <IconArrowLeft size={22} stroke={1.75} aria-hidden="true" />
      </Link>
      <div className={css['place']}>
        <nav className={css['crumbs']}>
          <Link to="/reunions">{t('title')}</Link>
          <IconChevronRight size={14} aria-hidden="true" />
          <span>{metadata && t(`kind.${metadata.kind}`)}</span>
          {metadata && <MinutesState state={metadata.minutes} />}
          {call}
        </nav>
        <h1>
          {name}
          <span className={css['comma']}>, </span>
          <span className={css['facts']}>
            {moment}, {t('represented', { count: represented })}
          </span>
        </h1>
      </div>
      <div className={css['saved']}>
        <SaveState />
        <Colleagues people={colleagues} />
      </div>
      <button
        type="button"
        className={css['more']}
        aria-expanded={open}
        aria-controls={actionsId}
        onClick={() => setOpen(!open)}
      >
        <IconDots size={22} stroke={1.75} aria-label={t('actions')} />
      </button>
      <div id={actionsId} className={css['actions']} data-open={open || undefined}>
        {actions}
      </div>
    </header>
  )
}
