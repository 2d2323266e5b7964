import { beforeAll, expect, test } from 'vitest'
import { readDocx, readOdt, writeDocx, writeOdt } from '#domain'
import { SAMPLE_MINUTES } from '#testing/sampleMinutes'
import { installLibreOffice, savedByLibreOffice } from './libreOffice.ts'

const MINUTES = 60_000
const formats = {
  docx: { write: writeDocx, read: readDocx },
  odt: { write: writeOdt, read: readOdt },
} as const

beforeAll(installLibreOffice, 10 * MINUTES)

for (const format of ['docx', 'odt'] as const) {
  test(`every block of a ${format} survives LibreOffice`, { timeout: 3 * MINUTES }, async () => {
    const { write, read } = formats[format]
    const saved = savedByLibreOffice(await write(SAMPLE_MINUTES), format)
    expect(await read(saved)).toEqual({ ok: true, own: true, body: SAMPLE_MINUTES.body })
  })
}
