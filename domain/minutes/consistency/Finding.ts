import type { AttendanceStatus } from '../attendance.ts'
import type { Speaker } from '../lookup.ts'

/** A stretch of a block's text, in UTF-16 units; `from` equal to `to` means the block itself. */
export interface Place {
  readonly block: number
  readonly from: number
  readonly to: number
}

export type Severity = 'error' | 'warning' | 'hint'

/** Everything that can be found, with how much it matters. Each has its sentence in the interface. */
export const SEVERITIES = {
  nameNearRecord: 'error',
  nameNearName: 'error',
  nameInAddress: 'warning',
  functionDiffers: 'error',
  functionTwice: 'error',
  agreement: 'hint',
  speakerAbsent: 'error',
  speakerElsewhere: 'warning',
  communeSilent: 'warning',
  communesCount: 'error',
  pointsCount: 'warning',
  annexesCount: 'warning',
  voteUncounted: 'warning',
  voteTooMany: 'error',
  voteTextDiffers: 'error',
  quorum: 'warning',
  actionWithoutOwner: 'warning',
  actionWithoutDue: 'hint',
  actionOwnerGone: 'warning',
  pointMissing: 'warning',
  pointEmpty: 'hint',
  headingUnknown: 'hint',
  pointsOrder: 'hint',
  dateDiffers: 'error',
  hoursDiffer: 'error',
  weekdayWrong: 'warning',
  statusesDiffer: 'hint',
  representedByNobody: 'warning',
  leftBeforeArrival: 'error',
} as const satisfies Readonly<Record<string, Severity>>

export type FindingCode = keyof typeof SEVERITIES

/** What would make it right, as data: who reads may choose to have it done. */
export type Repair =
  | {
      readonly kind: 'replace'
      readonly edits: readonly { readonly place: Place; readonly text: string }[]
      /** What will stand there. */
      readonly text: string
    }
  | {
      readonly kind: 'attributes'
      readonly block: number
      readonly attributes: Readonly<Record<string, string | number>>
      readonly text: string
    }
  | {
      readonly kind: 'presence'
      readonly person: string
      readonly name: string
      readonly status: AttendanceStatus
      readonly area: string
    }
  | { readonly kind: 'speak'; readonly speaker: Speaker }

/** Something that does not agree with something else. */
export interface Finding {
  /** The same for the same discord, however the text around it moves: by it, it can be left aside. */
  readonly key: string
  readonly code: FindingCode
  readonly severity: Severity
  /** Where it is read, in the order of the text; none for what concerns the record alone. */
  readonly places: readonly Place[]
  /** What the sentence names. */
  readonly facts: Readonly<Record<string, string | number>>
  readonly repairs: readonly Repair[]
}

/** @param about what makes this discord itself, and no other of its code */
export function finding(
  code: FindingCode,
  about: string,
  facts: Finding['facts'],
  places: readonly Place[] = [],
  repairs: readonly Repair[] = [],
): Finding {
  return {
    key: `${code}:${about}`.slice(0, 300),
    code,
    severity: SEVERITIES[code],
    places,
    facts,
    repairs,
  }
}

export const placeOf = (block: { readonly index: number }): Place => ({ block: block.index, from: 0, to: 0 })
