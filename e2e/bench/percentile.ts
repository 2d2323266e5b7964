/** The value below which `share` (0 to 1) of the samples lie, or null without samples. */
export function percentile(samples: readonly number[], share: number): number | null {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

export function median(samples: readonly (number | null)[]): number | null {
  return percentile(
    samples.filter((sample) => sample !== null),
    0.5,
  )
}

/** The median of each run's own ratio, so that what slowed one run slowed both of its sides. */
export function medianRatio(
  values: readonly (number | null)[],
  peers: readonly (number | null)[],
): number | null {
  return median(
    values.map((value, run) => {
      const peer = peers[run]
      return value === null || !peer ? null : value / peer
    }),
  )
}
