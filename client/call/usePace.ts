import { isCallOpen, readPace, type AgendaPoint, type Pace } from '#domain'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { plannedEnd } from './plannedEnd.ts'
import { useNow } from './useNow.ts'

export interface PaceOnScreen {
  readonly point: AgendaPoint
  readonly pace: Pace
  readonly paused: boolean
  /** Communes heard on this point, of those present. */
  readonly voices: { readonly heard: number; readonly present: number }
}

/** The point on the table and its pace, at every second; null while the meeting is not held. */
export function usePace(): PaceOnScreen | null {
  const { points, facts, speakers, present, call: onScreen } = useMeeting()
  const { call, heard } = onScreen
  const now = useNow(isCallOpen(call))
  const point = points.find(({ id }) => id === call.item)
  if (!isCallOpen(call) || !point) return null
  const voices = {
    heard: areasOf(heard.filter(({ item }) => item === point.id)),
    present: areasOf(speakers.filter(({ person }) => present.has(person))),
  }
  const pace = readPace(points, call, now, { plannedEnd: plannedEnd(facts, now), voices })
  return pace && { point, pace, paused: call.itemSince === null, voices }
}

const areasOf = (list: readonly { readonly area: string | null }[]): number =>
  new Set(list.flatMap(({ area }) => area || [])).size
