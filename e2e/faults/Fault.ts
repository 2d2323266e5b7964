/** What a fault case found. `lost` counts what was promised and not kept, or refused and yet done. */
export interface FaultResult {
  readonly tried: number
  readonly lost: number
  readonly expected: string
  readonly seed: number
  /** Where more than `lost` decides: whether the case went as expected. */
  readonly holds?: boolean
  /** What else was measured. */
  readonly figures?: Readonly<Record<string, number | string>>
}

export interface FaultRow extends Omit<FaultResult, 'figures'> {
  readonly case: string
  readonly holds: boolean
  readonly [figure: string]: number | string | boolean
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

/** Runs a case. It holds when something was tried, nothing was lost, and the case has no other objection. */
export async function runFault({ name, run }: Fault, options: FaultOptions): Promise<FaultRow> {
  try {
    const { figures, holds, ...result } = await run(options)
    return { case: name, ...result, holds: result.tried > 0 && (holds ?? result.lost === 0), ...figures }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return { case: name, tried: 0, lost: 0, expected: 'the case runs', holds: false, seed: options.seed }
  }
}
