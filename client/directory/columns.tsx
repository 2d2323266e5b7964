import {
  Area,
  areaName,
  areaOf,
  displayName,
  functionLabel,
  listName,
  Organization,
  type Directory,
  type Family,
  type FamilyRow,
} from '#domain'
import { createSortedRowModel, rowSortingFeature, tableFeatures, type ColumnDef } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { formatNumber } from '../i18n/formatNumber.ts'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import { OrganizationSquare } from '../ui/OrganizationSquare.tsx'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import css from './directory.module.css'
import { choiceLabel, type Locale } from './labels.ts'

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

export interface DirectoryColumn {
  readonly id: string
  /** Share of the table's width, in any unit. */
  readonly width: number
  readonly definition: ColumnDef<typeof features, FamilyRow>
  /** Content of a cell. Not the definition's `cell`, a component that each new directory would mount anew. */
  readonly show: (row: FamilyRow) => ReactNode
}

interface Context {
  readonly directory: Directory
  readonly locale: Locale
  readonly label: (key: string) => string
}

interface Declaration {
  readonly value: (row: FamilyRow) => string
  readonly show?: (row: FamilyRow) => ReactNode
  /** Share of the width that is left. */
  readonly width: number
  /** Left out when the record stands beside the list. */
  readonly secondary?: true
}

type ColumnName =
  | 'name'
  | 'area'
  | 'function'
  | 'delegations'
  | 'email'
  | 'phone'
  | 'type'
  | 'theme'
  | 'activity'
  | 'seats'
  | 'termEnd'
  | 'code'
  | 'population'
  | 'parents'

const COLUMNS_OF = {
  officials: ['name', 'area', 'function', 'delegations', 'email', 'phone'],
  assistants: ['name', 'area', 'function', 'email', 'phone'],
  organizations: ['name', 'type', 'area', 'email', 'phone'],
  commissions: ['name', 'theme', 'activity', 'seats', 'termEnd'],
  areas: ['name', 'type', 'code', 'population', 'parents'],
} as const satisfies Record<Family, readonly ColumnName[]>

/** The columns of a family's table; beside an open record only the first ones. */
export function columnsOf(family: Family, narrow: boolean, context: Context): DirectoryColumn[] {
  const declared = declare(context)
  const names = COLUMNS_OF[family].filter((name) => !narrow || !declared[name].secondary)
  return names.map((name) => ({
    id: name,
    width: declared[name].width,
    definition: {
      id: name,
      accessorFn: declared[name].value,
      header: context.label(`column.${name}`),
      sortFn: (a, b) =>
        a.getValue<string>(name).localeCompare(b.getValue<string>(name), 'fr', { numeric: true }),
    },
    show: (row) => declared[name].show?.(row) ?? declared[name].value(row),
  }))
}

const reach = (row: FamilyRow, by: 'email' | 'phone'): string => (row.kind === 'area' ? '' : (row[by] ?? ''))
const body = (row: FamilyRow) => (row.kind === 'organization' || row.kind === 'commission' ? row : null)
const area = (row: FamilyRow) => (row.kind === 'area' ? row : null)

function declare({ directory, locale }: Context): Record<ColumnName, Declaration> {
  const place = (row: FamilyRow): string => (row.kind === 'area' ? '' : areaName(directory, areaOf(row)))
  return {
    name: { value: listName, show: (row) => <NameCell row={row} />, width: 22 },
    area: {
      value: place,
      width: 17,
      show: (row) =>
        place(row) && (
          <span className={css['row']}>
            <CommuneHexagon code={areaOf(row) ?? ''} name={place(row)} size={26} />
            <span className={css['trunc']}>{place(row)}</span>
          </span>
        ),
    },
    function: {
      value: (row) =>
        row.kind === 'person' && row.mandates[0] ? functionLabel(row.mandates[0], row.civility, locale) : '',
      width: 17,
    },
    delegations: {
      value: (row) => (row.kind === 'person' ? row.delegations.join(', ') : ''),
      width: 16,
      secondary: true,
    },
    email: {
      value: (row) => reach(row, 'email'),
      width: 15,
      secondary: true,
      show: (row) =>
        reach(row, 'email') && <a href={`mailto:${reach(row, 'email')}`}>{reach(row, 'email')}</a>,
    },
    phone: { value: (row) => reach(row, 'phone'), width: 14, secondary: true },
    type: {
      value: (row) => {
        const choices = row.kind === 'area' ? Area.fields.classification : Organization.fields.classification
        return row.kind === 'person' ? '' : choiceLabel(choices.choices, row.classification ?? '', locale)
      },
      width: 18,
    },
    theme: { value: (row) => body(row)?.theme ?? '', width: 20 },
    activity: {
      value: (row) => choiceLabel(Organization.fields.activity.choices, body(row)?.activity ?? '', locale),
      width: 10,
    },
    seats: { value: (row) => String(body(row)?.seats.length ?? ''), width: 7, secondary: true },
    termEnd: {
      value: (row) => body(row)?.termEnd ?? '',
      show: (row) => day(body(row)?.termEnd, locale),
      width: 12,
    },
    code: { value: (row) => area(row)?.code ?? '', width: 10 },
    population: {
      value: (row) => String(area(row)?.population ?? ''),
      show: (row) => {
        const population = area(row)?.population
        return population === undefined ? undefined : formatNumber(population, locale)
      },
      width: 12,
      secondary: true,
    },
    parents: {
      value: (row) =>
        area(row)
          ?.parents.map((code) => areaName(directory, code))
          .join(', ') ?? '',
      width: 30,
      secondary: true,
    },
  }
}

function NameCell({ row }: { readonly row: FamilyRow }): ReactNode {
  return (
    <span className={css['row']}>
      {row.kind === 'person' ? <PersonCircle name={displayName(row)} size={26} /> : null}
      {row.kind === 'area' ? <CommuneHexagon code={row.id} name={row.name} size={26} /> : null}
      {row.kind === 'organization' || row.kind === 'commission' ? <OrganizationSquare size={26} /> : null}
      <b className={css['trunc']}>{listName(row)}</b>
    </span>
  )
}

function day(date: string | undefined, locale: Locale): string {
  return date ? new Date(`${date}T12:00:00`).toLocaleDateString(locale, { dateStyle: 'medium' }) : ''
}
