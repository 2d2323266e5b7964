/** A seeded source of chance: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different members of `list`, fewer if it is shorter. */
  sample<T>(list: readonly T[], count: number): T[]
  bytes(length: number): Uint8Array
}

/** Mulberry32: 32 bits of state are plenty for a demo, and no dependency. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit)
  const pick = <T>(list: readonly T[]): T => {
    const index = below(list.length)
    for (const item of list.slice(index, index + 1)) return item
    throw new Error('nothing to pick from')
  }
  return {
    below,
    pick,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => next() / 2 ** 32 < probability,
    sample: (list, count) => {
      const pool = [...list]
      const drawn = []
      while (drawn.length < count && pool.length > 0) drawn.push(...pool.splice(below(pool.length), 1))
      return drawn
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
