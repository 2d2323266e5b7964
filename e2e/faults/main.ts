import { parseArgs } from 'node:util'
import { faults } from './table.ts'
import type { FaultRow } from './Fault.ts'

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

const rows: FaultRow[] = []
for (const fault of faults) {
  if (positionals.length > 0 && !positionals.includes(fault.name)) continue
  if (!values.json) process.stderr.write(`${fault.name}…\n`)
  const result = await fault.run({ seed, short: values.short ?? false })
  rows.push({ case: fault.name, ...result, holds: result.lost === 0 && result.tried > 0 })
}
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
else console.table(rows)
process.exit(rows.every(({ holds }) => holds) ? 0 : 1)
