/** What a measure found, medians over its runs. */
export interface Figure {
  readonly name: string
  /** Null when nothing could be measured: the bar then does not hold. */
  readonly value: number | null
  readonly unit: string
  /** Limit of `ratio` where there is a peer, of `value` otherwise. */
  readonly bar?: number
  /** The same figure of another product in the same run. */
  readonly peer?: number | null
  /** Median of the runs' own ratios to the peer; by default `value / peer`. */
  readonly ratio?: number | null
}

export interface Row {
  readonly group: string
  readonly name: string
  readonly value: number | null
  readonly unit: string
  readonly bar: number | null
  /** Null where there is no bar. */
  readonly holds: boolean | null
  readonly peer: number | null
  readonly ratio: number | null
}

export interface Measure {
  readonly group: string
  readonly name: string
  /** Runs only when its group is named, or with `--all`. */
  readonly slow?: boolean
  readonly run: (say: (progress: string) => void) => Promise<readonly Figure[]>
}

export function toRow(measure: Measure, figure: Figure): Row {
  const { value, unit, bar = null, peer = null } = figure
  const ratio = figure.ratio ?? (value !== null && peer ? value / peer : null)
  const judged = peer === null ? value : ratio
  return {
    group: measure.group,
    name: `${measure.name}: ${figure.name}`,
    value: rounded(value),
    unit,
    bar,
    holds: bar === null ? null : judged !== null && judged <= bar,
    peer: rounded(peer),
    ratio: rounded(ratio),
  }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4))
}
