import { parseArgs } from 'node:util'
import { toRow, type Row } from './Row.ts'
import { measures } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, all: { type: 'boolean' } },
})
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const known = new Set(measures.flatMap(({ group, name }) => [group, `${group}/${name}`]))
const unknown = positionals.find((name) => !known.has(name))
if (unknown) {
  say(`There is no group “${unknown}”: ${[...known].join(', ')}.`)
  process.exit(2)
}

const named = (group: string, name: string): boolean =>
  positionals.includes(group) || positionals.includes(`${group}/${name}`)
const chosen = measures.filter(({ group, name, slow }) =>
  positionals.length > 0 ? named(group, name) : values.all || !slow,
)
const rows: Row[] = []
for (const measure of chosen) {
  say(`${measure.group}/${measure.name}…`)
  const figures = await measure
    .run((progress) => say(`  ${progress}`))
    .catch((error: unknown) => {
      say(`  failed: ${error instanceof Error ? error.message : String(error)}`)
      return [{ name: 'measured', value: null, unit: 'yes or no', bar: 1 }]
    })
  for (const figure of figures) rows.push(toRow(measure, figure))
}
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
else console.table(rows)
process.exit(rows.some(({ holds }) => holds === false) ? 1 : 0)
