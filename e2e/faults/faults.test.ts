import { expect, test } from 'vitest'
import { runFault } from './Fault.ts'
import { faults } from './table.ts'

const IN_THE_TESTS = ['kill', 'restore', 'hostile-frames', 'hostile-updates', 'names']
const SEED = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000)

test.each(IN_THE_TESTS)('nothing is lost in the short form of %s', { timeout: 180_000 }, async (name) => {
  const fault = faults.find((fault) => fault.name === name)
  const row = fault && (await runFault(fault, { seed: SEED, short: true }))
  expect(row, `seed ${SEED}, set FAULTS_SEED to repeat`).toMatchObject({ case: name, holds: true })
})
