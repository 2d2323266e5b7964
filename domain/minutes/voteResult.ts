import type { Quorum } from '../meetings/quorum.ts'

export interface VoteCounts {
  readonly for: number | null
  readonly against: number | null
  readonly abstention: number | null
}

export interface VoteResult {
  /** Everyone who took part, those who abstained included. */
  readonly voters: number
  /** Null until somebody has voted for or against: abstentions decide nothing. */
  readonly outcome: 'adopted' | 'rejected' | 'tied' | 'noQuorum' | null
  /** Nobody voted against, nobody abstained. */
  readonly unanimous: boolean
  /** More have voted than are there. */
  readonly tooMany: boolean
}

/** What the counts say: a majority of those who voted for or against, and no result without the quorum. */
export function voteResult(counts: VoteCounts, quorum: Quorum | null): VoteResult {
  const [yes, no, none] = [counts.for ?? 0, counts.against ?? 0, counts.abstention ?? 0]
  const voters = yes + no + none
  const counted = yes > no ? 'adopted' : yes < no ? 'rejected' : 'tied'
  const lacksQuorum = quorum !== null && !quorum.reached
  return {
    voters,
    outcome: yes + no === 0 ? null : lacksQuorum ? 'noQuorum' : counted,
    unanimous: yes > 0 && voters === yes,
    tooMany: quorum !== null && voters > quorum.present,
  }
}
