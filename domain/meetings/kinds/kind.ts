import type { Directory } from '../../directory/directory.ts'
import type { QuorumRule } from '../quorum.ts'

/** A point that a new meeting begins with. */
export interface TemplatePoint {
  readonly title: string
  /** 1 to 3. */
  readonly level: 1 | 2 | 3
  readonly minutes?: number
}

/** What a meeting of some kinds is held for: a network or a commission. */
export interface MeetingBody {
  readonly name: string
  readonly seats: readonly {
    readonly person: string
    readonly start?: string
    readonly end?: string
  }[]
}

/** A template. What it writes is French: it becomes the association's own text, to be changed. */
export interface KindTemplate {
  /** What it is held for, to be chosen at its creation. */
  readonly body: 'network' | 'commission' | null
  readonly agenda: readonly TemplatePoint[]
  readonly wording: {
    /** The title that is proposed. */
    readonly title: (body: string) => string
    /** «Vous êtes convié·e à …». */
    readonly invitation: (title: string) => string
    /** First sentence of the minutes. */
    readonly opening: string
    /** What a reader must know about how the minutes came about. */
    readonly disclaimer: string
  }
  /** Ids of those who are convened to a meeting held on `day` (`YYYY-MM-DD`). */
  readonly convened: (
    directory: Pick<Directory, 'people' | 'organizations'>,
    day: string,
    body: MeetingBody | null,
  ) => string[]
  /** How many must be there for a vote; null where nothing is voted. */
  readonly quorum: QuorumRule | null
}
