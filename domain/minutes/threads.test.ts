import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRecords } from '../records/read.ts'
import { createRecord } from '../records/write.ts'
import type { Json } from '../schema/field.ts'
import { readThreads } from './threads.ts'

function threadsOf(notes: Readonly<Record<string, Record<string, Json>>>) {
  const doc = new Y.Doc()
  for (const [id, content] of Object.entries(notes)) {
    createRecord({ doc, type: 'minutesComments', record: 'Note', id }, { text: id, ...content })
  }
  return readThreads(readRecords(doc, 'minutesComments', 'Note'))
}

test('replies stand under the note they answer, the oldest first', () => {
  const threads = threadsOf({
    later: { at: 30 },
    second: { at: 25, replyTo: 'first' },
    first: { at: 10 },
    answer: { at: 20, replyTo: 'first' },
  })
  expect(threads.map(({ id, replies }) => [id, replies.map((reply) => reply.id)])).toEqual([
    ['first', ['answer', 'second']],
    ['later', []],
  ])
})

test('a thread is open until it is resolved, or the suggestion accepted or refused', () => {
  const threads = threadsOf({
    a: { at: 1 },
    b: { at: 2, resolvedOn: '2026-11-22' },
    c: { at: 3, outcome: 'refused' },
  })
  expect(threads.map(({ open }) => open)).toEqual([true, false, false])
})

test('a withdrawn note goes; one that was answered stays with its answers', () => {
  const threads = threadsOf({
    gone: { archivedAt: '2026-11-22' },
    kept: { at: 1, archivedAt: '2026-11-22' },
    answer: { at: 2, replyTo: 'kept' },
  })
  expect(threads.map(({ id, replies }) => [id, replies.length])).toEqual([['kept', 1]])
})

test('nothing is lost of answers to answers, to themselves or to what is not there', () => {
  const threads = threadsOf({
    a: { at: 1 },
    b: { at: 2, replyTo: 'a' },
    c: { at: 3, replyTo: 'b' },
    d: { at: 4, replyTo: 'd' },
    e: { at: 5, replyTo: 'nowhere' },
  })
  expect(threads.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]).sort()).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ])
})

test('what was set aside of the consistency of minutes is no remark', () => {
  expect(threadsOf({ aside: { subject: 'consistency' }, said: {} }).map(({ id }) => id)).toEqual(['said'])
})
