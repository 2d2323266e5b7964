import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { voteResult } from './voteResult.ts'

const count = fc.option(fc.nat(100_000))
const counts = fc.record({ for: count, against: count, abstention: count })
const reached = { needed: 10, present: 300_000, reached: true }

test.each([
  [19, 0, 2, 'adopted', false],
  [19, 0, 0, 'adopted', true],
  [3, 4, 30, 'rejected', false],
  [4, 4, 1, 'tied', false],
  [0, 0, 21, null, false],
  [null, null, null, null, false],
] as const)('%s for, %s against, %s abstaining: %s', (yes, no, none, outcome, unanimous) => {
  const result = voteResult({ for: yes, against: no, abstention: none }, reached)
  expect(result).toMatchObject({ outcome, unanimous, tooMany: false })
})

test('without the quorum nothing is adopted', () => {
  const quorum = { needed: 19, present: 12, reached: false }
  expect(voteResult({ for: 12, against: 0, abstention: 0 }, quorum).outcome).toBe('noQuorum')
})

test('more votes than people there are said', () => {
  const quorum = { needed: 2, present: 3, reached: true }
  expect(voteResult({ for: 3, against: 1, abstention: 0 }, quorum).tooMany).toBe(true)
})

test('exchanging for and against exchanges the outcome, and abstentions change nothing', () => {
  const mirror = { adopted: 'rejected', rejected: 'adopted', tied: 'tied', noQuorum: 'noQuorum' } as const
  fc.assert(
    fc.property(counts, fc.nat(1000), (votes, more) => {
      const { outcome } = voteResult(votes, null)
      const swapped = voteResult({ ...votes, for: votes.against, against: votes.for }, null)
      expect(swapped.outcome).toBe(outcome && mirror[outcome])
      expect(voteResult({ ...votes, abstention: more }, null).outcome).toBe(outcome)
    }),
  )
})
