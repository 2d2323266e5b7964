import type { AnswerStatus } from '#domain'

/** Answer of `GET /api/answers/<token>`: the facts of a meeting, and what this person answered. */
export interface Invited {
  readonly association: string
  readonly name: string
  readonly meeting: {
    readonly title: string
    readonly date: string
    readonly start: string
    readonly end: string
    readonly place: string
    readonly host: string
    readonly mode: string
    readonly videoLink: string
  }
  readonly agenda: readonly {
    readonly number: string
    readonly title: string
    readonly level: number
    readonly minutes: number | null
  }[]
  readonly answer: {
    readonly status: AnswerStatus
    readonly representedBy: string
    readonly comment: string
  } | null
}
