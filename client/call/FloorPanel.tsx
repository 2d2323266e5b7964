import { isCallOpen } from '#domain'
import { IconMicrophone, IconPlus } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { PersonPicker } from '../meetings/PersonPicker.tsx'
import { politeName } from '../meetings/useSpeakers.ts'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import css from './call.module.css'
import { endFloor } from './callEdits.ts'
import { formatClock } from './formatClock.ts'
import { inscribe } from './turnEdits.ts'
import { useNow } from './useNow.ts'
import { WaitingTurn } from './WaitingTurn.tsx'

/** Who has the floor, who has asked for it, and the gesture that gives it. */
export function FloorPanel(): ReactElement | null {
  const { t } = useTranslation('call')
  const { target, editable, editor, speakers, present, call: onScreen } = useMeeting()
  const { call, speaking, waiting, next, onFloor } = onScreen
  const [adding, setAdding] = useState(false)
  const now = useNow(isCallOpen(call) && call.speakerSince !== null)
  if (!isCallOpen(call)) return null
  const turns = waiting.map(({ turn }) => turn)
  const give = (): void => {
    if (!next) return
    if (editor?.isEditable) editor.commands.giveFloor()
    else onFloor(next)
  }
  return (
    <section className={css['floor']} aria-label={t('floor')}>
      <header>
        <IconMicrophone size={20} stroke={1.75} aria-hidden="true" />
        <h2>{t('floor')}</h2>
        {editable && (
          <button type="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            <IconPlus size={18} stroke={1.75} aria-hidden="true" /> {t('inscribe')}
          </button>
        )}
      </header>
      {adding && (
        <PersonPicker
          label={t('whoAsks')}
          placeholder={t('whoAsks')}
          speakers={speakers}
          likely={present}
          autoFocus
          onPick={(speaker) => inscribe(target, turns, speaker)}
          onLeave={() => setAdding(false)}
        />
      )}
      {speaking && (
        <div className={css['speaking']}>
          <CommuneHexagon code={speaking.area} name={speaking.areaName} />
          <p>
            <b>{speaking.areaName || politeName(speaking)}</b>
            <span>{speaking.areaName && politeName(speaking)}</span>
          </p>
          <p className={css['speaks']}>
            {call.speakerSince !== null && <b>{formatClock(now - call.speakerSince)}</b>}
            {editable ? (
              <button type="button" onClick={() => endFloor(target)}>
                {t('end')}
              </button>
            ) : (
              <span>{t('speaks')}</span>
            )}
          </p>
        </div>
      )}
      <ol className={css['waiting']} aria-label={t('queue')}>
        {waiting.map((each, index) => (
          <WaitingTurn key={each.turn.id} {...each} place={index + 1} turns={turns} />
        ))}
      </ol>
      <p role="status" className={css['status']}>
        {speaking && t('nowSpeaks', { who: speaking.areaName || politeName(speaking) })}
      </p>
      {editable && next && (
        <button type="button" className={css['give']} aria-keyshortcuts="Alt+Enter" onClick={give}>
          {t('give', { who: next.areaName || politeName(next) })}
          <kbd>Alt</kbd> <kbd>{t('enter')}</kbd>
        </button>
      )}
    </section>
  )
}
