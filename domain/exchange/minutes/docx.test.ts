import { zipSync } from 'fflate'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBody } from '../../testing/arbitraryBody.ts'
import { SAMPLE_MINUTES } from '../../testing/sampleMinutes.ts'
import { readDocx } from './readDocx.ts'
import type { RichNode } from './RichNode.ts'
import { writeDocx } from './writeDocx.ts'

const back = async (body: readonly RichNode[]): Promise<unknown> =>
  readDocx(await writeDocx({ ...SAMPLE_MINUTES, body }))

test('minutes come back whole from a Word document', async () => {
  expect(await back(SAMPLE_MINUTES.body)).toEqual({ ok: true, own: true, body: SAMPLE_MINUTES.body })
})

test('whatever they hold', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBody, async (body) => {
      expect(await back(body)).toEqual({ ok: true, own: true, body })
    }),
    { numRuns: 40 },
  )
})

const code = async (file: Uint8Array): Promise<unknown> => {
  const read = await readDocx(file)
  return read.ok || read.code
}

test('what is no Word document, or a hostile one, is refused with its reason', async () => {
  const bytes = await writeDocx(SAMPLE_MINUTES)
  expect(await code(bytes.slice(0, bytes.length / 2))).toBe('damaged')
  expect(await code(new TextEncoder().encode('Bonjour'))).toBe('damaged')
  expect(await code(zipSync({ 'hello.txt': new Uint8Array(3) }))).toBe('wrong-kind')
  expect(await code(zipSync({ 'word/document.xml': new Uint8Array(40e6) }))).toBe('bomb')
  expect(await code(zipSync({ 'word/document.xml': new TextEncoder().encode('<w:document') }))).toBe(
    'damaged',
  )
  expect(await code(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('old-word')
})
