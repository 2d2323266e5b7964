import { build } from './build.ts'
import { browserPath } from './browser.ts'
import { run } from './run.ts'

const env = { CHROMIUM_PATH: browserPath() }
const stages: readonly (readonly [string, () => Promise<number>])[] = [
  ['check', () => run('node', ['scripts/check.ts'])],
  ['unit and property tests', () => run('vitest', ['run'], env)],
  ['journeys', () => build().then(() => run('playwright', ['test'], env))],
]

for (const [name, stage] of stages) {
  process.stdout.write(`\n— ${name}\n`)
  const code = await stage()
  if (code !== 0) {
    process.stderr.write(`Failed: ${name}.\n`)
    process.exit(code)
  }
}
