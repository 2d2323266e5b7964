/** Randomness that a seed repeats exactly (mulberry32). */
export interface Random {
  /** A whole number from 0 up to `below`, excluded. */
  int(below: number): number
  chance(probability: number): boolean
  /** @throws Error on an empty list */
  pick<T>(list: readonly T[]): T
  bytes(length: number): Uint8Array
}

export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const index = int(list.length)
      const picked = list[index]
      if (picked === undefined && index >= list.length) throw new Error('nothing to pick from')
      return picked as (typeof list)[number]
    },
    bytes: (length) => Uint8Array.from({ length }, () => int(256)),
  }
}
