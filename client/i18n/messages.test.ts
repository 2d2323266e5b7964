import { expect, test } from 'vitest'

interface Messages {
  readonly fr: object
  readonly en: object
}

const folders = import.meta.glob<Messages>('../*/messages.ts', { eager: true, import: 'messages' })

test('every message exists in both languages, with the same values in it', () => {
  expect(Object.keys(folders).length).toBeGreaterThan(3)
  for (const [path, { fr, en }] of Object.entries(folders)) {
    expect(shapeOf(en), path).toEqual(shapeOf(fr))
  }
})

/** Keys in depth, each with the names of its values; `_one` may leave the count unsaid. */
function shapeOf(messages: object, prefix = ''): string[] {
  return Object.entries(messages)
    .flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'object' && value !== null) return shapeOf(value, `${prefix}${key}.`)
      const values = [...String(value).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
      return [
        `${prefix}${key} ${[...new Set(values)]
          .filter((name) => name !== 'count')
          .sort()
          .join(' ')}`,
      ]
    })
    .sort()
}
