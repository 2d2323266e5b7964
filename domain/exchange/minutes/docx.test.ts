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

/** A Word document that says of its text that it is 2 000 bytes long, wherever a zip says so. */
function lying(length: number): Uint8Array {
  const zip = zipSync({ 'word/document.xml': new Uint8Array(length) })
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 46; at++) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50) view.setUint32(at + 22, 2000, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, 2000, true)
  }
  return zip
}

test('a zip that lies about its sizes is not unpacked beyond what it said', async () => {
  const bytes = lying(200e6)
  const before = performance.now()
  expect(await code(bytes)).toBe('bomb')
  expect(performance.now() - before).toBeLessThan(1000)
  expect(await code(lying(10))).toBe('bomb')
})
