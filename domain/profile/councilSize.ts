/** Lower bound of the municipal population → members of the council. CGCT, article L2121-2. */
const SIZES: readonly (readonly [number, number])[] = [
  [300_000, 69],
  [250_000, 65],
  [200_000, 61],
  [150_000, 59],
  [100_000, 55],
  [80_000, 53],
  [60_000, 49],
  [50_000, 45],
  [40_000, 43],
  [30_000, 39],
  [20_000, 35],
  [10_000, 33],
  [5_000, 29],
  [3_500, 27],
  [2_500, 23],
  [1_500, 19],
  [500, 15],
  [100, 11],
]

/** How many members the law gives to the council of a French commune of `population` inhabitants (Paris, Lyon, Marseille apart). */
export function councilSize(population: number): number {
  return SIZES.find(([from]) => population >= from)?.[1] ?? 7
}

/** The most deputies that a council of `size` members may elect: 30 % of it, rounded down. CGCT, article L2122-2. */
export function maxDeputies(size: number): number {
  return Math.floor((size * 3) / 10)
}
