import type { ReadRecord } from '../records/read.ts'

export const ANSWER_STATUSES = ['inRoom', 'remote', 'represented', 'excused'] as const
export type AnswerStatus = (typeof ANSWER_STATUSES)[number]

/** What someone has announced in answer to a convocation. */
export interface Answer {
  readonly person: string
  readonly status: AnswerStatus
  readonly representedBy: string
  readonly comment: string
  /** Seconds since 1970, or null. */
  readonly at: number | null
}

export function readAnswers(meeting: ReadRecord): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const { id, value } of meeting.entries.get('answers') ?? []) {
    const status = ANSWER_STATUSES.find((each) => each === value['status'])
    if (!status) continue
    const text = (field: string): string => (typeof value[field] === 'string' ? value[field] : '')
    answers.set(id, {
      person: id,
      status,
      representedBy: text('representedBy'),
      comment: text('comment'),
      at: typeof value['at'] === 'number' ? value['at'] : null,
    })
  }
  return answers
}
