import { expect, test } from 'vitest'
import { writeAside } from './downloadAside.ts'

test('what was set aside is readable text: when, which document, what was written', () => {
  const item = {
    id: '1',
    at: 0,
    user: 'u',
    document: 'minutes.abc.1',
    reason: 'forbidden',
    text: 'Ma phrase.',
  } as const
  const text = writeAside([item, { ...item, document: 'commune.92075.1' }])
  expect(text).toContain('1970-01-01T00:00:00.000Z  minutes.abc.1\n\nMa phrase.')
  expect(text.split('---')).toHaveLength(2)
})
