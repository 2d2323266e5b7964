import { parseArgs } from 'node:util'
import { runFault, type FaultRow } from './Fault.ts'
import { faults } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, short: { type: 'boolean' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const unknown = positionals.find((name) => !faults.some((fault) => fault.name === name))
if (unknown) {
  process.stderr.write(`There is no case “${unknown}”: ${faults.map(({ name }) => name).join(', ')}.\n`)
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const rows: FaultRow[] = []
for (const fault of faults) {
  if (positionals.length > 0 && !positionals.includes(fault.name)) continue
  if (!values.json) process.stderr.write(`${fault.name}…\n`)
  const row = await runFault(fault, { seed, short: values.short ?? false })
  if (!values.json) process.stderr.write(`${JSON.stringify(row)}\n`)
  rows.push(row)
}
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
const failed = rows.filter(({ holds }) => !holds)
if (failed.length > 0)
  process.stderr.write(`Failed with seed ${seed}: ${failed.map((row) => row.case).join(', ')}.\n`)
process.exit(failed.length === 0 ? 0 : 1)
