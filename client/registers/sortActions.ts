import { parseDay } from '../i18n/formatDate.ts'
import type { RegisteredAction } from './readRegister.ts'

export const ACTION_VIEWS = ['mine', 'open', 'late', 'all'] as const
export type ActionView = (typeof ACTION_VIEWS)[number]

const DAY_MS = 24 * 3600 * 1000

/** By how many days an open action is late on `today`; 0 when it is not. */
export function daysLate({ state, due }: RegisteredAction, today: string): number {
  const [end, now] = [parseDay(due), parseDay(today)]
  if (state !== 'open' || !end || !now) return 0
  return Math.max(0, Math.round((now.getTime() - end.getTime()) / DAY_MS))
}

interface Question {
  readonly view: ActionView
  /** The person who asks. */
  readonly person: string | null
  readonly today: string
}

export function isIn(action: RegisteredAction, { view, person, today }: Question): boolean {
  switch (view) {
    case 'mine':
      return action.owner !== '' && action.owner === person && action.state === 'open'
    case 'open':
      return action.state === 'open'
    case 'late':
      return daysLate(action, today) > 0
    case 'all':
      return true
  }
}

/** By due date, those without one last. */
export function sortActions(actions: readonly RegisteredAction[]): RegisteredAction[] {
  return actions.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

const placeOf = ({ due, date, id }: RegisteredAction): string => `${due || '9999'} ${date} ${id}`
