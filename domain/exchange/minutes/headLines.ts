import type { MinutesModel } from './MinutesModel.ts'
import type { PaperStyle } from './paperStyles.ts'
import { words } from './words.ts'

export interface HeadLine {
  readonly style: Extract<PaperStyle, 'title' | 'fact' | 'factTitle' | 'factItem'>
  readonly text: string
  /** From 1, for a line of the agenda. */
  readonly level?: number
}

/** What stands above the text of minutes in a word processor. */
export function headLines(model: MinutesModel): HeadLine[] {
  const { title, moment, represented, place, attendance, agenda, next } = model
  const facts = [[moment, represented].filter((part) => part !== '').join(', '), place]
  return [
    { style: 'title', text: title },
    ...facts.filter((text) => text !== '').map((text) => ({ style: 'fact', text }) as const),
    ...under(
      words.attendance,
      attendance.map(({ label, people }) => ({
        style: 'factItem',
        text: `${label}\u00a0: ${people.join(', ')}`,
      })),
    ),
    ...under(
      words.agenda,
      agenda.map(({ number, title: text, level }) => ({
        style: 'factItem',
        text: `${number}. ${text}`,
        level,
      })),
    ),
    ...(next === '' ? [] : [{ style: 'fact', text: `${words.next}\u00a0: ${next}` } as const]),
  ]
}

const items = (lines: readonly string[]): HeadLine[] => lines.map((text) => ({ style: 'factItem', text }))

/** What stands below it. */
export function footLines({ decisions, actions }: MinutesModel): HeadLine[] {
  return [...under(words.decisions, items(decisions)), ...under(words.actions, items(actions))]
}

const under = (title: string, lines: readonly HeadLine[]): HeadLine[] =>
  lines.length > 0 ? [{ style: 'factTitle', text: title }, ...lines] : []
