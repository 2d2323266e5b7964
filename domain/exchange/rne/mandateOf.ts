import type { Mandate } from '../../records/Mandate.ts'
import type { ValuesOf } from '../../schema/field.ts'
import type { ImportScope } from './directory.ts'
import type { RneKind } from './kind.ts'
import { comparableName } from './personName.ts'
import type { RneRow } from './readRow.ts'

export type MandateFunction = NonNullable<ValuesOf<typeof Mandate.fields>['function']>

/** What a row says of a mandate, in the directory's terms. */
export interface RowMandate {
  readonly function: MandateFunction
  /** Official code of the territory it is held in. */
  readonly area: string
  readonly areaName: string
  /** Where a person who is not in the directory yet is created. */
  readonly home: string
  /** Held for a territory wider than a commune: the person may live in the documents of any of them. */
  readonly anywhere: boolean
  readonly start: string | null
  /** Start of the function itself, not only of the term it was given in. */
  readonly exact: boolean
  /** First and last of the dates that the file gives for its beginning. */
  readonly between: readonly [string, string] | null
  readonly end: string | null
  readonly title: string | null
  readonly rank: number | null
}

export type OutOfScopeReason = 'other-department' | 'unknown-commune' | 'ambiguous'

type Placed =
  | { readonly ok: true; readonly mandate: RowMandate }
  | { readonly ok: false; readonly reason: OutOfScopeReason }

/** Functions within one council, of which a person holds one at a time. */
export const COUNCIL_FUNCTIONS: readonly string[] = ['mayor', 'deputy', 'delegatedCouncillor', 'councillor']

export function mandateOf(row: RneRow, kind: RneKind, scope: ImportScope): Placed {
  const place = placeOf(row, kind, scope)
  if (typeof place === 'string') return { ok: false, reason: place }
  const held = functionOf(row, kind)
  const exact = COUNCIL_FUNCTIONS.includes(held.function) && row.roleStart !== null
  const starts = [row.mandateStart, row.roleStart].filter((date) => date !== null).sort()
  const [first, last] = [starts[0], starts.at(-1)]
  return {
    ok: true,
    mandate: {
      ...place,
      ...held,
      start: exact ? row.roleStart : (row.mandateStart ?? row.roleStart),
      exact,
      between: first !== undefined && last !== undefined ? [first, last] : null,
      end: exact ? (row.roleEnd ?? row.mandateEnd) : row.mandateEnd,
    },
  }
}

type WhereHeld = Pick<RowMandate, 'area' | 'areaName' | 'home' | 'anywhere'>

function placeOf(row: RneRow, kind: RneKind, scope: ImportScope): WhereHeld | OutOfScopeReason {
  const { department } = scope
  const commune = row.commune ? scope.homes.get(row.commune.code) : undefined
  switch (kind) {
    case 'mayors':
    case 'municipal':
    case 'district':
      if (!row.commune || !commune) {
        return department !== null && row.department === department ? 'unknown-commune' : 'other-department'
      }
      return { area: row.commune.code, areaName: commune.name, home: row.commune.code, anywhere: false }
    case 'intercommunal':
      if (row.commune && commune && row.authority) {
        const { code: area, name: areaName } = row.authority
        return { area, areaName, home: row.commune.code, anywhere: false }
      }
      return 'other-department'
    case 'departmental':
    case 'regional':
    case 'deputies':
    case 'senators': {
      if (department === null || row.department !== department) return 'other-department'
      const area = (kind === 'departmental' ? row.canton?.code : null) ?? department
      const areaName =
        (kind === 'departmental' ? row.canton?.name : null) ?? scope.homes.get(department)?.name
      return { area, areaName: areaName ?? department, home: department, anywhere: true }
    }
  }
}

type WhatHeld = Pick<RowMandate, 'function' | 'title' | 'rank'>

function functionOf(row: RneRow, kind: RneKind): WhatHeld {
  const title = row.role?.slice(0, 160) ?? null
  switch (kind) {
    case 'mayors':
      return { function: 'mayor', title: null, rank: null }
    case 'municipal':
      return councilFunction(title)
    case 'departmental':
      return { function: 'departmentalCouncillor', title, rank: null }
    case 'district': {
      const parts = [title, row.sector].filter((part) => part !== null)
      return { function: 'districtCouncillor', title: parts.join(', ').slice(0, 160) || null, rank: null }
    }
    case 'intercommunal':
      return { function: 'territorialCouncillor', title, rank: null }
    case 'regional':
      return { function: 'regionalCouncillor', title, rank: null }
    case 'deputies':
      return { function: 'deputyOfParliament', title: row.constituency?.name ?? null, rank: null }
    case 'senators':
      return { function: 'senator', title: null, rank: null }
  }
}

/** A plain label says nothing more than function and rank: the title that a commune wrote by hand then stays. */
function councilFunction(title: string | null): WhatHeld {
  const label = comparableName(title ?? '')
  if (label === '' || /^conseillere? municipale?$/.test(label)) {
    return { function: 'councillor', title: null, rank: null }
  }
  if (label === 'maire') return { function: 'mayor', title: null, rank: null }
  if (/\badjointe?\b/.test(label)) {
    const place = /^premiere?\b/.test(label) ? 1 : Number(/^\d+/.exec(label)?.[0] ?? 0)
    const plain = /^(\w+ )?(maire )?adjointe?( au maire)?$/.test(label)
    return {
      function: 'deputy',
      title: plain ? null : title,
      rank: place >= 1 && place <= 99 ? place : null,
    }
  }
  if (/^conseillere? (municipale? )?deleguee?\b/.test(label)) {
    const plain = /deleguee?$/.test(label)
    return { function: 'delegatedCouncillor', title: plain ? null : title, rank: null }
  }
  return { function: 'other', title, rank: null }
}
