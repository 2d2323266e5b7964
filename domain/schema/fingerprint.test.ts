import { describe, expect, test } from 'vitest'
import { describeRichText } from '../minutes/describe.ts'
import { RICH_TEXT_HISTORY, richTextSchema } from '../minutes/schema.ts'
import { records } from '../records/table.ts'
import { fingerprint } from './fingerprint.ts'
import { choice, date, entries, shape, text } from './kinds.ts'
import { describeRecord, record } from './record.ts'

const label = { fr: 'Nom', en: 'Name' }

describe('the schema a document was written with', () => {
  test.each(Object.entries(records))('of %s is the last of its history', (name, definition) => {
    const current = fingerprint(describeRecord(definition))
    expect(definition.history.at(-1), `append '${current}' to the history in domain/records/${name}.ts`).toBe(
      current,
    )
    expect(new Set(definition.history).size, 'no version comes twice').toBe(definition.history.length)
  })

  test('of rich text is the last of its history', () => {
    const current = fingerprint(describeRichText(richTextSchema))
    expect(
      RICH_TEXT_HISTORY.at(-1),
      `append '${current}' to RICH_TEXT_HISTORY in domain/minutes/schema.ts`,
    ).toBe(current)
  })
})

describe('a fingerprint', () => {
  const name = text(label, { audience: 'public' })
  const of = (fields: Parameters<typeof record>[1]['fields']): string =>
    fingerprint(describeRecord(record('Sample', { label, fields, history: [] })))
  const base = of({ name })

  test('is 8 hexadecimal digits', () => {
    expect(fingerprint({})).toMatch(/^[0-9a-f]{8}$/)
    expect(fingerprint('')).toMatch(/^[0-9a-f]{8}$/)
  })

  test('does not depend on the order of fields, of choices, nor on labels', () => {
    const day = date(label, { audience: 'public' })
    expect(of({ name, day })).toBe(of({ day, name }))
    expect(of({ name: text({ fr: 'Autre', en: 'Other' }, { audience: 'public' }) })).toBe(base)
    const [a, b] = [label, label]
    expect(of({ c: choice(label, { a, b }, { audience: 'public' }) })).toBe(
      of({ c: choice(label, { b, a }, { audience: 'public' }) }),
    )
  })

  test.each([
    ['a field', { name, day: date(label, { audience: 'public' }) }],
    ['an audience', { name: text(label, { audience: 'members' }) }],
    ['a limit', { name: text(label, { audience: 'public', max: 20 }) }],
    ['an obligation', { name: text(label, { audience: 'public', required: true }) }],
    ['a pattern', { name: text(label, { audience: 'public', pattern: /^a/ }) }],
    ['a kind', { name: date(label, { audience: 'public' }) }],
  ])('changes with %s', (_, fields) => {
    expect(of(fields)).not.toBe(base)
  })

  test('changes with a field of an entry', () => {
    const list = (fields: Parameters<typeof shape>[2]): string =>
      of({ list: entries(label, shape('Item', label, fields), { audience: 'public' }) })
    expect(list({ name })).not.toBe(list({ name, other: name }))
    expect(list({ name })).not.toBe(list({ name: text(label, { required: true }) }))
  })
})
