import { expect, test } from 'vitest'
import type { Catalogue, RectificationMetadata } from '#domain'
import { rectificationEntries } from './rectificationEntries.ts'

const METADATA: RectificationMetadata = {
  subject: 'rectification',
  meeting: 'm1',
  kind: 'network',
  network: 'culture',
  people: [],
  attended: [],
  minutes: 'draft',
}
const approval = (version: number) => ({ at: 1, by: 'u', byName: 'Robert', version, fingerprint: 'a0' })

const of = (key: string, metadata: Partial<RectificationMetadata>) =>
  ({ name: `rectification.${key}.1`, access: 'read', metadata: { ...METADATA, ...metadata } }) as const

test('a meeting lists its own rectifications, approved ones first, in their order', () => {
  const catalogue: Catalogue = {
    log: 'l',
    documents: [
      of('draft', {}),
      of('third', { minutes: 'sent', approval: approval(3) }),
      of('other', { meeting: 'm2' }),
      of('second', { minutes: 'approved', approval: approval(2) }),
      { name: 'minutes.m1.1', access: 'read', metadata: null },
    ],
  }
  expect(rectificationEntries(catalogue, 'm1').map(({ id }) => id)).toEqual(['second', 'third', 'draft'])
})
