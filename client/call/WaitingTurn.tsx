import type { Speaker, Turn } from '#domain'
import { IconArrowDown, IconArrowUp, IconHandStop, IconX, type Icon } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../i18n/formatDate.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { politeName } from '../meetings/useSpeakers.ts'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import { moveTurn, raiseHand, withdraw } from './turnEdits.ts'

interface Props {
  readonly turn: Turn
  readonly speaker: Speaker
  /** From 1. */
  readonly place: number
  readonly turns: readonly Turn[]
}

/** Someone who waits for the floor. */
export function WaitingTurn({ turn, speaker, place, turns }: Props): ReactElement {
  const { t } = useTranslation('call')
  const { target, editable, call } = useMeeting()
  const who = speaker.areaName || politeName(speaker)
  const button = (ButtonIcon: Icon, key: string, act: () => void, disabled = false): ReactElement => (
    <button
      type="button"
      aria-label={t(key, { who })}
      title={t(key, { who })}
      disabled={disabled}
      onClick={act}
    >
      <ButtonIcon size={17} stroke={1.75} aria-hidden="true" />
    </button>
  )
  return (
    <li>
      <span aria-hidden="true">{place}</span>
      <CommuneHexagon code={speaker.area} name={speaker.areaName} />
      <p>
        <b>{who}</b>
        <span>
          {[speaker.areaName && politeName(speaker), turn.hand && t('hand')].filter(Boolean).join(', ')}
        </span>
      </p>
      {editable && (
        <div>
          {button(IconHandStop, turn.hand ? 'lower' : 'raise', () => raiseHand(target, turn))}
          {button(IconArrowUp, 'up', () => moveTurn(target, turns, turn, -1), place === 1)}
          {button(
            IconArrowDown,
            'down',
            () => moveTurn(target, turns, turn, 1),
            place === call.waiting.length,
          )}
          {button(IconX, 'withdraw', () => withdraw(target, turn, today()))}
        </div>
      )}
    </li>
  )
}
