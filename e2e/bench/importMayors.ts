import { Installation } from '../Installation.ts'
import { DOORS } from '../Installation.ts'
import { mayorsFile } from '../mayorsFile.ts'
import { communes } from './communes.ts'
import { median } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

const RUNS = 3

/** The mayors of the 36 communes over the demo: what `npm run import` asks of the server. */
export const importMayors: Measure = { group: 'directory', name: 'import', run }

async function run(): Promise<Figure[]> {
  const runs: { preview: number; apply: number; records: number }[] = []
  for (let i = 0; i < RUNS; i++) runs.push(await measure())
  return [
    { name: 'preview of 36 mayors', value: median(runs.map(({ preview }) => preview)), unit: 'ms' },
    { name: 'application of 36 mayors', value: median(runs.map(({ apply }) => apply)), unit: 'ms' },
    { name: 'records written', value: median(runs.map(({ records }) => records)), unit: 'records' },
  ]
}

async function measure() {
  const installation = await Installation.started()
  try {
    const cookie = await installation.enter(DOORS.marie)
    const data = mayorsFile(await communes()).toString('base64')
    const file = { name: 'maires.csv', data }
    const command = async (name: string, body: object): Promise<{ ms: number; answer: unknown }> => {
      const start = performance.now()
      const headers = { cookie, 'content-type': 'application/json' }
      const url = `${installation.url}/api/commands/${name}`
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${name} answered ${answer.status}`)
      return { answer: await answer.json(), ms: performance.now() - start }
    }
    const shown = await command('importPreview', { file })
    const { fingerprint } = shown.answer as { fingerprint: string }
    const applied = await command('importApply', { file, fingerprint })
    const { records } = (applied.answer as { import: { records: number } }).import
    return { preview: shown.ms, apply: applied.ms, records }
  } finally {
    await installation.remove()
  }
}
