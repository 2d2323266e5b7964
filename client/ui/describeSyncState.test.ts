import { expect, test } from 'vitest'
import { messages } from './messages.ts'
import { describeSyncState } from './describeSyncState.ts'
import type { SyncState } from '../sync/SyncState.ts'

const STATES: readonly SyncState[] = [
  { kind: 'saved', at: null },
  { kind: 'saved', at: 1 },
  { kind: 'sending', count: 3 },
  { kind: 'offline', unsent: 0 },
  { kind: 'offline', unsent: 2 },
  { kind: 'refused', name: 'commune.92075.1', reason: { code: 'invalid', field: 'Person/a/birthDate' } },
  { kind: 'read-only', reason: 'storage' },
  { kind: 'read-only', reason: 'shared-offline' },
  { kind: 'signed-out', unsent: 2 },
]

test('every state has its words in both languages', () => {
  for (const state of STATES) {
    const { key } = describeSyncState(state)
    for (const language of [messages.fr, messages.en]) {
      const sentences = key.split('.').reduce<unknown>(read, language) ?? read(plural(language, key), 'other')
      expect(sentences, `${key}`).toBeTypeOf('string')
    }
  }
})

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([k]) => k === key)?.[1]
    : undefined
}

function plural(language: object, key: string): unknown {
  const parts = key.split('.')
  const last = parts.pop() ?? ''
  return { other: read(parts.reduce<unknown>(read, language), `${last}_other`) }
}

test('saved is only said with the time of the durable answer', () => {
  expect(describeSyncState({ kind: 'saved', at: null }).key).not.toBe('state.saved')
})
