import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import { writeHtml } from '#domain'
import { SAMPLE_MINUTES } from '#testing/sampleMinutes'
import { createPrinter } from './createPrinter.ts'
import { findChromium } from './findChromium.ts'

const LONG = 120_000
const chromium = findChromium(process.env['CHROMIUM_PATH'] ?? null)

test(
  'minutes become a tagged PDF in French, with an outline and its head on each page',
  { timeout: LONG },
  async () => {
    const body = [...SAMPLE_MINUTES.body, ...SAMPLE_MINUTES.body, ...SAMPLE_MINUTES.body]
    const printed = await createPrinter({ chromium }).print(writeHtml({ ...SAMPLE_MINUTES, body }))
    if (!printed.ok) throw new Error(printed.code)
    const pdf = await getDocumentProxy(new Uint8Array(printed.pdf))
    const { info } = await pdf.getMetadata()
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(info).toMatchObject({ Title: `${SAMPLE_MINUTES.title}, ${SAMPLE_MINUTES.moment}`, Language: 'fr' })
    expect((await pdf.getOutline()).length).toBeGreaterThan(0)
    expect(pdf.numPages).toBeGreaterThan(2)
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ')
      expect(text).toContain('15 communes représentées')
      expect(text).toContain(`page ${number}/${pdf.numPages}`)
      expect(await page.getStructTree()).not.toBeNull()
    }
  },
)

test(
  'a page asks nobody for anything, and what it says of files is not read',
  { timeout: LONG },
  async () => {
    let asked = 0
    const server = createServer((_, response) => (asked++, response.end()))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const hostile = `<img src="http://127.0.0.1:${port}/x"><script>fetch('http://127.0.0.1:${port}/y')</script>`
    const printed = await createPrinter({ chromium }).print(hostile)
    expect(printed.ok).toBe(true)
    expect(asked).toBe(0)
  },
)

test('without Chromium, with one that fails, or with too many who wait, it says so', async () => {
  expect(await createPrinter({ chromium: null }).print('')).toEqual({ ok: false, code: 'no-printer' })
  expect(await createPrinter({ chromium: '/bin/false' }).print('')).toEqual({ ok: false, code: 'failed' })
  const printer = createPrinter({ chromium: '/bin/sleep', limitMs: 300, waiting: 0 })
  const [first, second] = await Promise.all([printer.print(''), printer.print('')])
  expect([first, second]).toEqual([
    { ok: false, code: 'failed' },
    { ok: false, code: 'busy' },
  ])
})

test('where no file can be written it says so, and prints again once there is room', async () => {
  onTestFinished(() => void vi.unstubAllEnvs())
  const printer = createPrinter({ chromium: '/bin/false' })
  for (const folder of [join(tmpdir(), 'there-is-no-such-folder'), tmpdir()]) {
    vi.stubEnv('TMPDIR', folder)
    expect(await printer.print('')).toEqual({ ok: false, code: 'failed' })
  }
})
