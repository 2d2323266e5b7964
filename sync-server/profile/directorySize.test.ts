import { brotliCompressSync, constants } from 'node:zlib'
import {
  access,
  amd92,
  encodeChanges,
  makeDemo,
  parseName,
  type DocumentTypeName,
  type Principal,
} from '#domain'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadAreas } from './areas.ts'

const DIRECTORY: readonly DocumentTypeName[] = [
  'commune',
  'communePrivate',
  'bodies',
  'network',
  'staffNotes',
]
const demo = makeDemo({ profile: amd92, areas: await loadAreas(amd92), seed: 1989, today: '2026-11-22' })

const principal = (email: string): Principal => {
  const account = demo.accounts.find((candidate) => candidate.what.en.startsWith(email))
  if (!account) throw new Error(`no such account: ${email}`)
  return { user: account.email, person: account.person, grants: account.grants }
}

test.each([
  ['Member of networks', 120_000],
  ['Assistant', 200_000],
])('the whole directory reaches «%s» in one answer of at most %i bytes', (who, bar) => {
  const bytes = wireSize(principal(who))
  expect(bytes).toBeLessThanOrEqual(bar)
})

function wireSize(reader: Principal): number {
  const changes = Array.from(demo.documents)
    .filter(([name]) => DIRECTORY.some((type) => type === parseName(name)?.type))
    .filter(([name]) => access(reader, name) !== 'none')
    .map(([name, update]) => ({ name, whole: true, update: Y.convertUpdateFormatV1ToV2(update) }))
  const answer = encodeChanges({ log: 'log', upTo: 1, lost: [], changes })
  return brotliCompressSync(answer, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
}
