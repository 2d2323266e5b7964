import { readHeading, type Column, type SensitiveColumn } from './columns.ts'
import { splitLine } from './splitLine.ts'

const DELIMITERS = ['\t', ';', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

export interface Table {
  readonly delimiter: Delimiter
  /** What each column holds; null for one that is not read. */
  readonly columns: readonly (Column | null)[]
  readonly dropped: readonly SensitiveColumn[]
  /** Number of the line of headings, from 1: those before it are titles. */
  readonly headingLine: number
}

/** A report has one or two title lines above its headings; a few more do no harm. */
const DEEPEST_HEADING = 20
const FEWEST_COLUMNS = 4

/** Finds the line of headings and what separates the cells: where most headings are known. */
export function findTable(lines: readonly string[]): Table | null {
  let best: Table | null = null
  let known = FEWEST_COLUMNS - 1
  for (const [index, line] of lines.slice(0, DEEPEST_HEADING).entries()) {
    for (const delimiter of DELIMITERS) {
      const table = readHeadings(line, delimiter, index + 1)
      const count = table.columns.filter((column) => column !== null).length
      if (count > known && table.columns.includes('familyName')) {
        best = table
        known = count
      }
    }
  }
  return best
}

function readHeadings(line: string, delimiter: Delimiter, headingLine: number): Table {
  const cells = splitLine(line, delimiter, line.split(delimiter).length) ?? []
  const dropped = new Set<SensitiveColumn>()
  const columns = cells.map((cell, index): Column | null => {
    const heading = readHeading(cell)
    if (heading.kind === 'sensitive') dropped.add(heading.column)
    if (heading.kind !== 'column') return null
    const first = cells.findIndex((other) => sameColumn(readHeading(other), heading.column))
    return first === index ? heading.column : null
  })
  return { delimiter, columns, dropped: [...dropped], headingLine }
}

function sameColumn(heading: ReturnType<typeof readHeading>, column: Column): boolean {
  return heading.kind === 'column' && heading.column === column
}
