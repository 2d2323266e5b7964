import { Installation } from '../Installation.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { killUnderLoad } from './kill.ts'

/** The durable append broken on purpose: acknowledged first, written a quarter of a second later. The ledger must see it. */
export const brokenAppend: Fault = { name: 'broken-append', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started({ server: ['e2e/faults/faultyServer.ts', 'late-append'] })
  const { tried, lost } = await killUnderLoad(installation, short ? 2 : 5, seed)
  const expected = 'more than 0 lost: this server acknowledges before the commit, and the ledger must see it'
  return { tried, lost, expected, seed, holds: lost > 0 }
}
