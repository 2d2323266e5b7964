import { expect, test } from 'vitest'
import { FairQueue } from './FairQueue.ts'

const item = (lane: string, cost: number, name = '') => ({ lane, cost, name })

test('a small edit goes before the large ones that others have sent first', () => {
  const queue = new FairQueue<ReturnType<typeof item>>()
  for (const lane of ['a', 'b', 'c']) for (let i = 0; i < 3; i++) queue.push(item(lane, 700))
  queue.push(item('marie', 2))
  expect(queue.take(400).map(({ lane }) => lane)).toEqual(['marie'])
})

test('a person’s own edits keep their order', () => {
  const queue = new FairQueue<ReturnType<typeof item>>()
  queue.push(item('marie', 700, 'first'))
  queue.push(item('marie', 1, 'second'))
  expect([...queue.take(1), ...queue.take(1)].map(({ name }) => name)).toEqual(['first', 'second'])
})

test('who was idle has no credit: a large edit is not put off for ever', () => {
  const queue = new FairQueue<ReturnType<typeof item>>()
  queue.push(item('large', 700))
  let turns = 0
  for (; turns < 2000; turns++) {
    queue.push(item('small', 2))
    if (queue.take(1)[0]?.lane === 'large') break
  }
  expect(turns).toBeLessThan(360)
})

test('a budget bounds what is taken, and one item is always taken', () => {
  const queue = new FairQueue<ReturnType<typeof item>>()
  for (let i = 0; i < 10; i++) queue.push(item(`p${i}`, 50))
  expect(queue.take(400)).toHaveLength(8)
  queue.push(item('x', 5000))
  expect(queue.take(400)).toHaveLength(2)
  expect(queue.take(400)).toHaveLength(1)
  expect(queue.empty).toBe(true)
})

test('a lane whose next item is too large waits, and keeps its order', () => {
  const queue = new FairQueue<ReturnType<typeof item>>()
  queue.push(item('attacker', 700, 'large'))
  queue.push(item('attacker', 1, 'after it'))
  queue.push(item('marie', 2, 'small'))
  expect(queue.take(400, 50).map(({ name }) => name)).toEqual(['small'])
  expect(queue.take(400, 50)).toEqual([])
  expect(queue.take(800).map(({ name }) => name)).toEqual(['large', 'after it'])
})
