import type { Column, SensitiveColumn } from './columns.ts'
import { decodeText, type TextEncoding } from './decodeText.ts'
import { findTable, type Delimiter } from './findTable.ts'
import { kindOf, type RneKind } from './kind.ts'
import { readRow, type RneRow, type UnreadableReason } from './readRow.ts'
import { splitLine } from './splitLine.ts'

export interface UnreadableLine {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly line: number
  readonly reason: UnreadableReason
  /** The column or the value at fault, in the file's own words. */
  readonly detail: string
}

export interface RneFile {
  readonly kind: RneKind
  readonly dialect: {
    readonly encoding: TextEncoding
    readonly delimiter: Delimiter
    readonly titleLines: number
  }
  /** Lines below the headings that are not blank: always `rows.length + unreadable.length`. */
  readonly dataLines: number
  readonly rows: readonly RneRow[]
  readonly dropped: readonly SensitiveColumn[]
  readonly unreadable: readonly UnreadableLine[]
}

export type RneRefusal = 'empty' | 'spreadsheet' | 'no-headings' | 'unknown-kind'

export type RneReading =
  { readonly ok: true; readonly file: RneFile } | { readonly ok: false; readonly code: RneRefusal }

/** Reads a file of the Répertoire national des élus, in any dialect seen since 2014. No line is lost. */
export function readRneFile(bytes: Uint8Array): RneReading {
  if (isSpreadsheet(bytes)) return { ok: false, code: 'spreadsheet' }
  const { text, encoding } = decodeText(bytes)
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.every((line) => line.trim() === '')) return { ok: false, code: 'empty' }
  const table = findTable(lines)
  if (!table) return { ok: false, code: 'no-headings' }
  const { delimiter, columns, dropped, headingLine } = table
  const kind = kindOf(new Set(columns.filter((column): column is Column => column !== null)))
  if (!kind) return { ok: false, code: 'unknown-kind' }

  const rows: RneRow[] = []
  const unreadable: UnreadableLine[] = []
  lines.slice(headingLine).forEach((text, index) => {
    if (isBlank(text, delimiter)) return
    const line = headingLine + index + 1
    const cells = splitLine(text, delimiter, columns.length)
    const result = cells
      ? readRow(cells, columns, kind)
      : ({ ok: false, reason: 'columns', detail: text.slice(0, 80) } as const)
    if (result.ok) rows.push({ line, ...result.row })
    else unreadable.push({ line, reason: result.reason, detail: result.detail })
  })
  const dialect = { encoding, delimiter, titleLines: headingLine - 1 }
  return {
    ok: true,
    file: { kind, dialect, dataLines: rows.length + unreadable.length, rows, dropped, unreadable },
  }
}

function isBlank(text: string, delimiter: string): boolean {
  return text.replaceAll(delimiter, '').trim() === ''
}

/** xlsx and ods are zip archives, xls a compound file: not text, and the sentence to say is another one. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return start === '504b0304' || start === 'd0cf11e0'
}
