import { describe, expect, test } from 'vitest'
import { readMetadata, MEETING_KINDS, MINUTES_STATES } from '../documents/metadata.ts'
import { documentTypes } from '../documents/table.ts'
import { matrix, matrixDocuments, type MatrixCase } from '../testing/matrix.ts'
import { askers } from '../testing/people.ts'
import { RIGHTS } from '../testing/rights.ts'
import { access } from './access.ts'
import type { Principal } from './principal.ts'
import { roles, type Grant } from './role.ts'

const documents = matrixDocuments()

describe('the whole matrix', () => {
  test.each(askers.map((asker) => [asker.name, asker] as const))(
    '%s has the rights of the table',
    (_, asker) => {
      const wrong = [...matrix(documents)]
        .filter((cell) => cell.asker === asker)
        .filter(
          ({ document, expected }) => access(asker.principal, document.name, document.metadata) !== expected,
        )
      expect(wrong.map(sentence)).toEqual([])
    },
  )

  test('holds every type of document, every role, every kind and state of a meeting', () => {
    const covered = new Set(documents.map(({ type }) => type))
    expect([...covered].sort()).toEqual(Object.keys(documentTypes).sort())
    expect(new Set(RIGHTS.map(({ type }) => type))).toEqual(covered)
    expect(new Set(askers.flatMap(({ grants }) => grants.map(({ role }) => role)))).toEqual(
      new Set(Object.keys(roles)),
    )
    const states = documents.flatMap(({ type, metadata }) =>
      type === 'minutes' && metadata?.subject === 'meeting'
        ? `${metadata.kind} ${metadata.minutes} ${metadata.convened}`
        : [],
    )
    expect(new Set(states).size).toBe(MEETING_KINDS.length * MINUTES_STATES.length * 2)
  })

  test('names each document once, with metadata that can be read', () => {
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length)
    for (const { metadata } of documents) expect(readMetadata(metadata)).toEqual(metadata)
    const persons = askers.flatMap(({ principal }) => principal?.person ?? [])
    expect(new Set(persons).size, 'and each person once').toBe(persons.length)
  })

  test('has cells of each outcome for each type', () => {
    for (const type of Object.keys(documentTypes)) {
      const outcomes = new Set(
        [...matrix(documents.filter((d) => d.type === type))].map((cell) => cell.expected),
      )
      expect(outcomes, type).toContain('none')
      expect(outcomes, type).toContain('write')
    }
  })
})

describe('what no rights can be drawn from', () => {
  const everything: Principal = {
    user: 'u',
    person: 'p',
    grants: (Object.keys(roles) as (keyof typeof roles)[]).map((role) => ({
      role,
      scope: null,
      from: null,
      until: null,
    })),
  }

  test.each<[string, unknown]>([
    ['__proto__', '__proto__'],
    ['an inherited name', 'constructor.x.1'],
    ['another inherited name', 'hasOwnProperty.x.1'],
    ['a path', '../../x'],
    ['a path in a key', 'commune.../../x.1'],
    ['an escaped path', 'commune.%2e%2e%2fx.1'],
    ['a trailing dot', 'bodies.all.1.'],
    ['a leading dot', '.bodies.all.1'],
    ['no epoch', 'bodies.all'],
    ['an empty key', 'bodies..1'],
    ['an empty name', ''],
    ['epoch 0', 'bodies.all.0'],
    ['epoch -1', 'bodies.all.-1'],
    ['epoch 1e9', 'bodies.all.1e9'],
    ['epoch 1 000 000 000', 'bodies.all.1000000000'],
    ['a leading zero', 'bodies.all.01'],
    ['a fraction', 'bodies.all.1.5'],
    ['Arabic digits', 'bodies.all.١'],
    ['a Cyrillic о', 'bоdies.all.1'],
    ['full-width letters', 'ｂodies.all.1'],
    ['an accented key', 'network.éducation.1'],
    ['a combining accent', 'bodies.al\u0301l.1'],
    ['a zero-width space', 'bodies.all\u200b.1'],
    ['a line feed', 'bodies.all.1\n'],
    ['a null byte', 'bodies.all\0.1'],
    ['another case', 'BODIES.all.1'],
    ['10 000 characters', `bodies.${'a'.repeat(10_000)}.1`],
    ['10 000 digits', `bodies.all.${'1'.repeat(10_000)}`],
    ['a number', 1],
    ['null', null],
    ['undefined', undefined],
    ['an array that prints as a name', ['bodies.all.1']],
    ['an object that prints as a name', { toString: () => 'bodies.all.1' }],
    ['a String object', Object('bodies.all.1')],
    ['an unknown type', 'accounts.all.1'],
  ])('%s is no document', (_, name) => {
    expect(access(everything, name as string)).toBe('none')
  })

  test.each<[string, object]>([
    ['an unknown role', { role: 'owner' }],
    ['a role of another case', { role: 'Staff' }],
    ['__proto__ as role', { role: '__proto__' }],
    ['constructor as role', { role: 'constructor' }],
    ['no role', { role: undefined }],
    ['an array that prints as a role', { role: ['staff'] }],
    ['an array that prints as member', { role: ['member'] }],
    ['a scope that a role cannot have', { role: 'member', scope: 'everything' }],
    ['an array that prints as a scope', { role: 'communeEditor', scope: ['commune:92075'] }],
    ['a commune with a path', { role: 'communeEditor', scope: 'commune:../92075' }],
    ['a scope with a line more', { role: 'communeEditor', scope: 'commune:92075\ncommune:92072' }],
    ['a scope of another kind', { role: 'coordinator', scope: 'commune:92075' }],
    ['an object as scope', { role: 'member', scope: {} }],
    ['no scope at all', { role: 'member', scope: undefined }],
  ])('%s grants nothing', (_, grant) => {
    const principal = granted(grant)
    for (const { name, metadata } of documents) expect(access(principal, name, metadata), name).toBe('none')
  })

  test('a grant that is not worth anything takes nothing from the others', () => {
    expect(access(granted({ role: 'owner' }, {}), 'bodies.all.1')).toBe('write')
  })

  const meeting = {
    subject: 'meeting',
    kind: 'event',
    network: null,
    convened: true,
    minutes: 'review',
    people: ['p'],
    attended: ['p'],
  }

  test('the metadata these cases start from gives rights', () => {
    expect(access(granted({}), 'minutes.m.1', meeting)).toBe('write')
    expect(access(granted({}), 'article.a.1', { subject: 'article', visibility: 'public' })).toBe('write')
  })

  test.each<[string, unknown]>([
    ['no metadata', null],
    ['undefined metadata', undefined],
    ['the metadata of an article', { subject: 'article', visibility: 'public' }],
    ['an unknown subject', { ...meeting, subject: 'report' }],
    ['an unknown kind', { ...meeting, kind: 'banquet' }],
    ['constructor as kind', { ...meeting, kind: 'constructor' }],
    ['an unknown state', { ...meeting, minutes: 'published' }],
    ['an array that prints as a state', { ...meeting, minutes: ['review'] }],
    ['a word where a truth value is expected', { ...meeting, convened: 'false' }],
    ['people as text', { ...meeting, people: 'p' }],
    ['people as an object', { ...meeting, people: { includes: () => true } }],
    ['a key too many', { ...meeting, owner: 'p' }],
    ['a key too few', { ...meeting, network: undefined }],
    ['a prototype in place of values', JSON.parse(`{"__proto__": ${JSON.stringify(meeting)}}`)],
    ['text', JSON.stringify(meeting)],
    ['an array', [meeting]],
  ])('%s opens no meeting', (_, metadata) => {
    for (const type of ['meeting', 'minutes', 'minutesComments', 'actions']) {
      expect(access(granted({}), `${type}.m.1`, metadata), type).toBe('none')
    }
  })

  test('the metadata of a meeting opens no article', () => {
    expect(access(granted({}), 'article.a.1', meeting)).toBe('none')
  })

  test('a person without an account is not the person of id null', () => {
    const nobody = { ...granted({ role: 'member' }), person: null }
    expect(access(nobody, 'minutes.m.1', { ...meeting, attended: ['null', ''] })).toBe('none')
  })
})

function granted(...grants: readonly object[]): Principal {
  const given = grants.map((grant) => ({ role: 'staff', scope: null, from: null, until: null, ...grant }))
  return { user: 'u', person: 'p', grants: given as Grant[] }
}

function sentence({ asker, document, expected }: MatrixCase): string {
  const got = access(asker.principal, document.name, document.metadata)
  return `${asker.name}: ${document.name} ${JSON.stringify({ ...document.metadata, people: undefined, attended: undefined })} expected ${expected}, got ${got}`
}
