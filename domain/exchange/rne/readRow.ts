import type { Column } from './columns.ts'
import type { RneKind } from './kind.ts'
import { codeWithin, departmentCode, departmentOf } from './officialCode.ts'
import { readDate } from './readDate.ts'

/** A place as the file names it; the code is the official one, zeros restored. */
interface Place {
  readonly code: string
  readonly name: string
}

/** One line of a file: a person and one mandate. Blanks are null. */
export interface RneRow {
  readonly line: number
  readonly department: string | null
  readonly commune: Place | null
  readonly canton: Place | null
  readonly constituency: Place | null
  /** EPCI or EPT; the code is its SIREN. */
  readonly authority: Place | null
  readonly sector: string | null
  readonly familyName: string
  readonly givenName: string
  readonly gender: 'f' | 'm' | null
  readonly birthDate: string | null
  readonly occupation: string | null
  readonly mandateStart: string | null
  readonly mandateEnd: string | null
  readonly role: string | null
  readonly roleStart: string | null
  readonly roleEnd: string | null
}

export type UnreadableReason = 'columns' | 'name' | 'date' | 'territory'

type RowReading =
  | { readonly ok: true; readonly row: Omit<RneRow, 'line'> }
  | { readonly ok: false; readonly reason: UnreadableReason; readonly detail: string }

const DATES = ['birthDate', 'mandateStart', 'mandateEnd', 'roleStart', 'roleEnd'] as const
const LONGEST_NAME = 120

export function readRow(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  kind: RneKind,
): RowReading {
  const values = new Map<Column, string>()
  columns.forEach((column, index) => {
    const cell = cells[index]
      ?.normalize('NFC')
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim()
    if (column && cell) values.set(column, cell)
  })
  const get = (column: Column) => values.get(column) ?? ''

  const familyName = get('familyName')
  const givenName = get('givenName')
  if (familyName === '' || familyName.length > LONGEST_NAME || givenName.length > LONGEST_NAME) {
    return { ok: false, reason: 'name', detail: `${givenName} ${familyName}`.trim().slice(0, 80) }
  }
  const dates = new Map<Column, string | null>()
  for (const column of DATES) {
    const date = readDate(get(column))
    if (date === undefined) return { ok: false, reason: 'date', detail: get(column).slice(0, 40) }
    dates.set(column, date)
  }
  const places = readPlaces(get)
  if (!isSomewhere(places, kind)) {
    return { ok: false, reason: 'territory', detail: get('communeName') || get('departmentCode') }
  }
  return {
    ok: true,
    row: {
      ...places,
      sector: get('sectorName') || null,
      familyName,
      givenName,
      gender: readGender(get('gender')),
      birthDate: dates.get('birthDate') ?? null,
      occupation: readOccupation(get('occupation')),
      mandateStart: dates.get('mandateStart') ?? null,
      mandateEnd: dates.get('mandateEnd') ?? null,
      role: get('role') || null,
      roleStart: dates.get('roleStart') ?? null,
      roleEnd: dates.get('roleEnd') ?? null,
    },
  }
}

type Places = Pick<RneRow, 'department' | 'commune' | 'canton' | 'constituency' | 'authority'>

function readPlaces(get: (column: Column) => string): Places {
  const stated = departmentCode(get('sectionCode') || get('departmentCode') || get('specialCode'))
  const commune = place(codeWithin(stated, get('communeCode'), 5), get('communeName'))
  return {
    department: stated ?? (commune ? departmentOf(commune.code) : null),
    commune,
    canton: place(codeWithin(stated, get('cantonCode'), 4), get('cantonName')),
    constituency: place(codeWithin(stated, get('constituencyCode'), 4), get('constituencyName')),
    authority: place(get('authoritySiren').replaceAll(' ', '') || null, get('authorityName')),
  }
}

function place(code: string | null, name: string): Place | null {
  return code ? { code, name: name || code } : null
}

function isSomewhere(places: Places, kind: RneKind): boolean {
  const municipal = kind === 'mayors' || kind === 'municipal' || kind === 'district'
  return municipal ? places.commune !== null : places.department !== null || places.commune !== null
}

function readGender(text: string): 'f' | 'm' | null {
  if (/^(f|mme|mrs|2)\b/i.test(text)) return 'f'
  return /^(m|h|mr|1)\b/i.test(text) ? 'm' : null
}

/** Labels of the nomenclature that was dropped in 2020 carry «(obsolète)», which says nothing of the person. */
function readOccupation(text: string): string | null {
  return text.replace(/\s*\(obsolète\)$/i, '').slice(0, LONGEST_NAME) || null
}
