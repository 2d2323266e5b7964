import { expect, test } from 'vitest'
import { typeset, typesetText } from './typeset.ts'

test('spaces before punctuation and inside quotes do not break', () => {
  expect(typesetText('Vraiment ? Oui ; « bien » : 5 %')).toBe(
    'Vraiment\u202f? Oui\u202f; «\u202fbien\u202f»\u00a0: 5\u202f%',
  )
})

test('what is set already stays as it is, at any depth', () => {
  const set = { a: { b: 'Non\u202f!' }, c: 'https://example.org' }
  expect(typeset(set)).toEqual(set)
})
