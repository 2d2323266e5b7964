import { expect, test } from 'vitest'
import { Intake } from './Intake.ts'

test('what a person types, and what hours offline left behind, never waits', () => {
  let now = 0
  const intake = new Intake(() => now)
  for (let i = 0; i < 7; i++) expect(intake.take('marie', 256 * 1024)).toBe(0)
  for (let i = 0; i < 500; i++) {
    now += 10
    expect(intake.take('marie', 300)).toBe(0)
  }
})

test('a flood waits for its own debt, on whichever socket, and nobody else does', () => {
  const intake = new Intake(() => 0)
  for (let i = 0; i < 20; i++) intake.take('mallory', 256 * 1024)
  expect(intake.take('mallory', 256 * 1024)).toBeGreaterThan(1000)
  expect(intake.take('marie', 100)).toBe(0)
})
