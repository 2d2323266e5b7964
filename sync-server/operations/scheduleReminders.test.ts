import { expect, onTestFinished, test, vi } from 'vitest'
import { scheduleReminders } from './scheduleReminders.ts'

const hours = (count: number) => vi.advanceTimersByTimeAsync(count * 3600_000)

const failing = async (): Promise<void> => {
  throw new Error('disk full')
}

function started(at: string) {
  vi.useFakeTimers({ now: new Date(at) })
  const state = { recovering: false, looked: 0 }
  const alarm = vi.fn()
  const { stop } = scheduleReminders([failing, () => state.looked++], {
    now: Date.now,
    recovering: () => state.recovering,
    alarm,
  })
  onTestFinished(() => {
    stop()
    vi.useRealTimers()
  })
  return { state, alarm }
}

test('nobody is reminded by night, nor as soon as the server starts', async () => {
  const { state } = started('2027-03-10T05:05:00Z')
  await hours(1.9)
  expect(state.looked).toBe(0)
  await hours(0.2)
  expect(state.looked).toBe(1)
  await hours(24)
  expect(state.looked).toBe(24 + 1)
})

test('what fails is told and keeps nothing else from going', async () => {
  const { state, alarm } = started('2027-03-10T10:00:00Z')
  await hours(0.25)
  expect(state.looked).toBe(1)
  expect(alarm).toHaveBeenCalledExactlyOnceWith('reminders-failed', { error: expect.any(Error) })
})

test('nobody is reminded while a restored backup waits for what people hold', async () => {
  const { state } = started('2027-03-10T10:00:00Z')
  state.recovering = true
  await hours(2)
  expect(state.looked).toBe(0)
  state.recovering = false
  await hours(0.5)
  expect(state.looked).toBe(1)
})
