import { describe, expect, test } from 'vitest'
import { readMetadata } from './metadata.ts'

const OLD = {
  subject: 'meeting',
  kind: 'network',
  network: 'culture',
  convened: true,
  minutes: 'approved',
  people: ['p1'],
  attended: ['p1'],
}
const APPROVAL = { at: 1, by: 'u1', byName: 'Robert', version: 1, fingerprint: 'a0' }

describe('what the server holds about a meeting', () => {
  test('is read as it was stored before there were approvals', () => {
    for (const minutes of ['draft', 'review', 'approved']) {
      expect(readMetadata({ ...OLD, minutes })).toEqual({ ...OLD, minutes })
    }
  })

  test('holds who approved what, and when it was sent', () => {
    const sent = { ...OLD, minutes: 'sent', approval: APPROVAL, sentAt: 2 }
    expect(readMetadata(sent)).toEqual(sent)
  })

  test('is nothing at all when a part of it cannot be read', () => {
    expect(readMetadata({ ...OLD, minutes: 'published' })).toBeNull()
    expect(readMetadata({ ...OLD, approval: { ...APPROVAL, version: 'one' } })).toBeNull()
    expect(readMetadata({ ...OLD, subject: 'rectification' })).toBeNull()
  })
})
