import type { Directory, Family, FamilyRow } from '#domain'
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { columnsOf, features } from './columns.tsx'
import css from './directory.module.css'
import { useLocale } from './labels.ts'

interface Props {
  readonly family: Family
  readonly rows: readonly FamilyRow[]
  readonly directory: Directory
  /** The record that is open beside the list, if any. */
  readonly open: string | null
  /** The row that J and K have reached. */
  readonly cursor: string | null
  readonly onOpen: (id: string) => void
  /** Ids in the order shown, whenever it changes. */
  readonly onOrder: (ids: readonly string[]) => void
}

const ROW_HEIGHT = 41

/** A virtual table: rows outside of the view do not exist, and `aria-rowcount` says how many there are. */
export function DirectoryTable(props: Props): ReactElement {
  const { family, rows, directory, open, cursor, onOpen, onOrder } = props
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const narrow = open !== null
  const columns = useMemo(
    () => columnsOf(family, narrow, { directory, locale, label: (key) => t(key) }),
    [family, narrow, directory, locale, t],
  )
  const definitions = useMemo(() => columns.map(({ definition }) => definition), [columns])
  const table = useTable({ features, columns: definitions, data: rows, getRowId: (row) => row.id })
  const sorted = table.getRowModel().rows
  const region = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions are not passed on
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: 2 * ROW_HEIGHT,
  })
  useEffect(() => {
    onOrder(sorted.map(({ id }) => id))
  }, [sorted, onOrder])
  const reached = open ?? cursor
  useEffect(() => {
    const index = sorted.findIndex(({ id }) => id === reached)
    if (index >= 0) virtual.scrollToIndex(index)
    // Only when the reached row changes: a list that moves under the reader must not pull the view.
  }, [reached]) // eslint-disable-line react/exhaustive-deps
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div ref={region} className={css['scroll']} tabIndex={0} role="region" aria-label={t(`list.${family}`)}>
      <table className={css['table']} aria-rowcount={sorted.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${(100 * column.width) / total}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {table.getFlatHeaders().map((header) => (
              <th key={header.id} scope="col" aria-sort={ariaSort(header.column.getIsSorted())}>
                <button type="button" onClick={header.column.getToggleSortingHandler()}>
                  <table.FlexRender header={header} />
                  <span aria-hidden="true">{arrow(header.column.getIsSorted())}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {items.map(({ index, key }) => {
            const row = sorted[index]
            if (!row) return null
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                data-open={row.id === open || undefined}
                data-cursor={row.id === reached || undefined}
                onClick={(event) => event.target instanceof HTMLAnchorElement || onOpen(row.id)}
              >
                {columns.map(({ id, show }, column) =>
                  column === 0 ? (
                    <th key={id} scope="row">
                      <button type="button" className={css['name']} tabIndex={-1}>
                        {show(row.original)}
                      </button>
                    </th>
                  ) : (
                    <td key={id}>{show(row.original)}</td>
                  ),
                )}
              </tr>
            )
          })}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ height }: { readonly height: number }): ReactElement | null {
  return height > 0 ? <tr role="presentation" aria-hidden="true" style={{ height }} /> : null
}

function ariaSort(sorted: false | 'asc' | 'desc'): 'ascending' | 'descending' | 'none' {
  return sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'
}

function arrow(sorted: false | 'asc' | 'desc'): string {
  return sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''
}
