import { zipSync } from 'fflate'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBody } from '../../testing/arbitraryBody.ts'
import { SAMPLE_MINUTES } from '../../testing/sampleMinutes.ts'
import type { MinutesModel } from './MinutesModel.ts'
import type { ReadFile } from './ReadFile.ts'
import type { RichNode } from './RichNode.ts'

interface Format {
  readonly write: (model: MinutesModel) => Promise<Uint8Array>
  readonly read: (file: Uint8Array) => Promise<ReadFile>
  /** The file of the zip that holds the text, and how its XML begins. */
  readonly part: string
  readonly begins: string
}

/** What every format that minutes are written to and read back from must do. */
export function testFileFormat({ write, read, part, begins }: Format): void {
  const back = async (body: readonly RichNode[]): Promise<unknown> =>
    read(await write({ ...SAMPLE_MINUTES, body }))
  const code = async (file: Uint8Array): Promise<unknown> => {
    const found = await read(file)
    return found.ok || found.code
  }

  test('minutes come back whole', async () => {
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

  test('what is another file, or a hostile one, is refused with its reason', async () => {
    const bytes = await write(SAMPLE_MINUTES)
    expect(await code(bytes.slice(0, bytes.length / 2))).toBe('damaged')
    expect(await code(new TextEncoder().encode('Bonjour'))).toBe('damaged')
    expect(await code(zipSync({ 'hello.txt': new Uint8Array(3) }))).toBe('wrong-kind')
    expect(await code(zipSync({ [part]: new Uint8Array(40e6) }))).toBe('bomb')
    expect(await code(zipSync({ [part]: new TextEncoder().encode(begins) }))).toBe('damaged')
    expect(await code(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('old-word')
  })

  test.each([10, 40e6])('a zip that lies about its sizes is a bomb, at %i bytes', async (length) => {
    expect(await code(lyingZip(part, length))).toBe('bomb')
  })
}

/** A zip that says of one file that it is 2 000 bytes long, wherever a zip says so. */
function lyingZip(part: string, length: number): Uint8Array {
  const zip = zipSync({ [part]: new Uint8Array(length) })
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 46; at++) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50) view.setUint32(at + 22, 2000, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, 2000, true)
  }
  return zip
}
