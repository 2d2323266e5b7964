import { median, medianRatio, percentile } from './percentile.ts'
import type { Figure } from './Row.ts'

/** A share of each run's samples beside the bare page's in the same run, in milliseconds. */
export function against(
  what: string,
  here: readonly (readonly number[])[],
  there: readonly (readonly number[])[],
  share: number,
  bar: number,
): Figure {
  const values = here.map((run) => percentile(run, share))
  const peers = there.map((run) => percentile(run, share))
  return {
    name: `${what} p${share * 100}, against a bare page`,
    value: median(values),
    unit: 'ms',
    bar,
    peer: median(peers),
    ratio: medianRatio(values, peers),
  }
}
