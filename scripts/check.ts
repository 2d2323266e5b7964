import { build } from './build.ts'
import { run } from './run.ts'

const TYPES = ['domain', 'sync-server', 'client', 'e2e', 'scripts']

/** Each check by its name: all run, so that one sitting mends everything. */
const checks: readonly (readonly [string, () => Promise<number>])[] = [
  ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint and import walls', () => run('oxlint', ['--deny-warnings', '.'])],
  ...TYPES.map((project) => [`types of ${project}`, () => run('tsc', ['-p', project])] as const),
  ['unused code', () => run('knip', ['--no-progress'])],
  ['size budget', () => build().then(() => run('node', ['scripts/size-budget.ts']))],
  ['no circle among files', () => run('node', ['scripts/chunk-cycles.ts'])],
]

const failed: string[] = []
for (const [name, check] of checks) {
  const code = await check()
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}\n`)
  if (code !== 0) failed.push(name)
}
if (failed.length > 0) process.stderr.write(`Not clean: ${failed.join(', ')}.\n`)
process.exit(failed.length > 0 ? 1 : 0)
