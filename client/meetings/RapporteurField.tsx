import type { AgendaPoint } from '#domain'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './agenda.module.css'
import { useMeeting } from './MeetingContext.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { politeName } from './useSpeakers.ts'

interface Props {
  readonly point: AgendaPoint
  readonly onChange: (person: string | null) => void
}

/** Who reports on a point: chosen by commune or name, and taken away. */
export function RapporteurField({ point, onChange }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const { speakers, metadata } = useMeeting()
  const [asking, setAsking] = useState(false)
  const { number, rapporteur } = point
  const known = speakers.find(({ person }) => person === rapporteur)
  const likely: ReadonlySet<string> = new Set(metadata?.people)
  return (
    <div className={css['rapporteur']}>
      {asking ? (
        <PersonPicker
          label={t('agenda.rapporteurOf', { number })}
          placeholder={t('agenda.rapporteur')}
          speakers={speakers}
          likely={likely}
          autoFocus
          onPick={({ person }) => {
            onChange(person)
            setAsking(false)
          }}
          onLeave={() => setAsking(false)}
        />
      ) : (
        <>
          <span>{known ? politeName(known) : rapporteur && t('attendance.unknown')}</span>
          <button
            type="button"
            aria-label={t('agenda.rapporteurOf', { number })}
            onClick={() => setAsking(true)}
          >
            {t(rapporteur ? 'agenda.changeRapporteur' : 'agenda.rapporteur')}
          </button>
          {rapporteur && (
            <button
              type="button"
              aria-label={t('agenda.noRapporteur', { number })}
              onClick={() => onChange(null)}
            >
              {t('agenda.take')}
            </button>
          )}
        </>
      )}
    </div>
  )
}
