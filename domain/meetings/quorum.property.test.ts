import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingKinds } from './kinds/table.ts'
import { quorum } from './quorum.ts'

const STATUSES = ['inRoom', 'remote', 'represented', 'excused', 'noAnswer'] as const
const convened = fc.uniqueArray(
  fc.record({
    person: fc.stringMatching(/^p\d{1,3}$/),
    area: fc.constantFrom('92002', '92004', '92075', ''),
    status: fc.constantFrom(...STATUSES),
  }),
  { selector: ({ person }) => person },
)
const at = (status: (typeof STATUSES)[number], n: number) => ({ person: `p${n}`, area: 'a', status })
const RULES = Object.values(meetingKinds).flatMap((kind) => kind.quorum ?? [])

describe('quorum', () => {
  it('is half of the Bureau’s members in person or by video', () => {
    const rule = meetingKinds.bureau.quorum
    if (!rule) throw new Error('no rule')
    const five = [at('inRoom', 1), at('remote', 2), at('represented', 3), at('excused', 4), at('noAnswer', 5)]
    expect(quorum(rule, five)).toEqual({ needed: 3, present: 2, reached: false })
    expect(quorum(rule, [...five.slice(0, 2), at('inRoom', 3), ...five.slice(3)])).toMatchObject({
      present: 3,
      reached: true,
    })
  })

  it('counts a commune of the assembly once, and one that is represented', () => {
    const rule = meetingKinds.assembly.quorum
    if (!rule) throw new Error('no rule')
    expect(
      quorum(rule, [
        { person: 'p1', area: '92002', status: 'represented' },
        { person: 'p2', area: '92002', status: 'inRoom' },
        { person: 'p3', area: '92004', status: 'noAnswer' },
      ]),
    ).toEqual({ needed: 1, present: 1, reached: true })
  })

  it('is never reached by nobody, always by everybody, and never lost by one more who comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES), convened, (rule, list) => {
        const absent = list.map((each) => ({ ...each, status: 'noAnswer' as const }))
        expect(quorum(rule, absent).reached).toBe(false)
        const there = list.map((each) => ({ ...each, status: 'inRoom' as const }))
        expect(quorum(rule, there).reached).toBe(list.length > 0)
        const before = quorum(rule, list)
        for (const [index, each] of list.entries()) {
          const after = quorum(rule, list.with(index, { ...each, status: 'inRoom' }))
          expect(after.needed).toBe(before.needed)
          expect(after.present).toBeGreaterThanOrEqual(before.present)
        }
      }),
    )
  })
})
