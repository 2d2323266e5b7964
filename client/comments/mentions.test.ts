import { expect, test } from 'vitest'
import { mentionedIn, putMention, splitMentions, typedMention } from './mentions.ts'

test('what follows an @ at the start of a word is a name being typed; an address is not', () => {
  expect(typedMention('Merci @Sab', 10)).toBe('Sab')
  expect(typedMention('@', 1)).toBe('')
  expect(typedMention('écrire à sabine@vanves', 22)).toBeNull()
  expect(typedMention('@Sabine, merci', 14)).toBeNull()
})

test('choosing a name puts it in the place of what was typed', () => {
  expect(putMention('Merci @sab, oui', 10, 'Sabine Lorin')).toEqual({
    text: 'Merci @Sabine Lorin , oui',
    caret: 20,
  })
})

test('only names that are still in the text are mentions', () => {
  const people = [
    { person: 'p1', name: 'Sabine Lorin' },
    { person: 'p2', name: 'Luc Petit' },
  ]
  expect(mentionedIn('Merci @Sabine Lorin', people)).toEqual(['p1'])
  expect(splitMentions('Merci @Sabine Lorin !', ['Sabine Lorin']).filter(({ mention }) => mention)).toEqual([
    { text: '@Sabine Lorin', mention: true },
  ])
})
