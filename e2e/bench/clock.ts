/** Milliseconds since 1970 with fractions: the same clock for every process and page of this machine. */
export function clock(): number {
  return performance.timeOrigin + performance.now()
}
