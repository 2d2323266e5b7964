import { runSchedules } from '#testing/schedules'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'

/** Peers on wires that drop, duplicate, reorder and part: all must converge, with nothing lost or pending. */
export const schedules: Fault = { name: 'schedules', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const count = short ? 300 : 10_000
  const { failures, events } = runSchedules({ from: seed, count })
  for (const failure of failures) process.stderr.write(`schedule ${failure.seed}: ${failure.message}\n`)
  const expected = `${count} of ${count} converge`
  return { tried: count, lost: failures.length, expected, seed, figures: { edits: events.edits } }
}
