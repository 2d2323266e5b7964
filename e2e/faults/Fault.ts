/** What a fault case found. `lost` counts what was promised and not kept, or refused and yet done. */
export interface FaultResult {
  readonly tried: number
  readonly lost: number
  readonly expected: string
  readonly seed: number
}

export interface FaultRow extends FaultResult {
  readonly case: string
  readonly holds: boolean
}

export interface FaultOptions {
  readonly seed: number
  /** A form that fits in the tests. */
  readonly short: boolean
}

export interface Fault {
  readonly name: string
  readonly run: (options: FaultOptions) => Promise<FaultResult>
}
