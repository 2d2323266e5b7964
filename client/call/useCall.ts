import {
  nextSpeaker,
  readCall,
  readTurns,
  type Call,
  type HeardVoice,
  type Speaker,
  type Turn,
} from '#domain'
import { useCallback, useMemo } from 'react'
import { today } from '../i18n/formatDate.ts'
import type { MeetingOnScreen } from '../meetings/MeetingContext.ts'
import { takeFloor, type HeldCall } from './callEdits.ts'
import { useHeard } from './useHeard.ts'
import { readNow } from './useNow.ts'

/** Someone who waits for the floor, with who they are. */
interface WaitingSpeaker {
  readonly turn: Turn
  readonly speaker: Speaker
}

/** The call as the page shows it: who speaks, who waits, who comes next. */
export interface CallOnScreen {
  readonly call: Call
  readonly waiting: readonly WaitingSpeaker[]
  readonly speaking: Speaker | null
  /** The first of the queue, or the next commune of the tour de table. */
  readonly next: Speaker | null
  readonly heard: readonly HeardVoice[]
  /** The state that an edit is made from, now. */
  readonly hold: () => HeldCall
  /** Notes who has the floor; while the meeting is not held it does nothing. */
  readonly onFloor: (speaker: Speaker) => void
}

type Around = Pick<MeetingOnScreen, 'target' | 'record' | 'points' | 'speakers' | 'present' | 'minutes'>

export function useCall({ target, record, points, speakers, present, minutes }: Around): CallOnScreen {
  const call = useMemo(() => readCall(record), [record])
  const heard = useHeard(minutes.document)
  const byPerson = useMemo(() => new Map(speakers.map((speaker) => [speaker.person, speaker])), [speakers])
  const waiting = useMemo(
    () =>
      readTurns(record).flatMap((turn) => {
        const speaker = byPerson.get(turn.person)
        return speaker ? [{ turn, speaker }] : []
      }),
    [record, byPerson],
  )
  const next = useMemo(() => {
    if (waiting[0]) return waiting[0].speaker
    const spoken = {
      people: new Set(heard.flatMap(({ person }) => person ?? [])),
      areas: new Set(heard.flatMap(({ area }) => area ?? [])),
    }
    return nextSpeaker(speakers, present, spoken)
  }, [waiting, heard, speakers, present])
  const hold = useCallback(
    (): HeldCall => ({ target, record, points, call, now: readNow() }),
    [target, record, points, call],
  )
  const isOpen = call.openedAt !== null && call.closedAt === null
  const onFloor = useCallback(
    ({ person }: Speaker) => {
      if (isOpen) takeFloor({ target, record, now: readNow() }, person, today())
    },
    [isOpen, target, record],
  )
  return {
    call,
    waiting,
    speaking: (call.speaker !== null && byPerson.get(call.speaker)) || null,
    next,
    heard,
    hold,
    onFloor,
  }
}
