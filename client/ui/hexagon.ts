/** The corners of a hexagon, pointy top, as the `points` of a polygon. */
export function hexagon(x: number, y: number, radius: number): string {
  return [0, 1, 2, 3, 4, 5]
    .map((corner) => {
      const angle = (Math.PI / 3) * corner - Math.PI / 2
      return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`
    })
    .join(' ')
}
