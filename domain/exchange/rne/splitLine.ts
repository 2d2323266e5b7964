import Papa from 'papaparse'

/**
 * The cells of one line. Blanks missing at the end are given back; null when the line holds more than it has
 * columns. A line is split by itself, so that a stray quotation mark cannot swallow those that follow.
 */
export function splitLine(line: string, delimiter: string, columns: number): string[] | null {
  const plain = line.split(delimiter)
  let cells = plain
  if (line.includes('"')) {
    const parsed = Papa.parse<string[]>(line, { delimiter })
    cells = parsed.errors.length === 0 ? (parsed.data[0] ?? []) : plain
  }
  if (cells.slice(columns).some((cell) => cell.trim() !== '')) return null
  return Array.from({ length: columns }, (_, index) => cells[index]?.trim() ?? '')
}
