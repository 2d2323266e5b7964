import type { ReadEntry } from '#domain'
import type { ReactElement } from 'react'
import css from '../directory.module.css'

/** The years that mandates cover, as bars: drawing only, the list beside it says it in words. */
export function MandateTimeline({
  entries,
  today,
}: {
  readonly entries: readonly ReadEntry[]
  readonly today: string
}): ReactElement | null {
  const dated = entries.filter(({ value }) => typeof value['start'] === 'string')
  if (dated.length === 0) return null
  const year = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : Date.parse(today))
  const first = Math.min(...dated.map(({ value }) => year(value['start'])))
  const span = Math.max(1, year(today) - first)
  const at = (value: unknown): number => (100 * (Math.min(year(value), year(today)) - first)) / span
  return (
    <div className={css['timeline']} aria-hidden="true">
      {dated
        .toSorted((a, b) => year(a.value['start']) - year(b.value['start']))
        .map(({ id, value }) => (
          <span key={id} className={css['track']}>
            <i
              data-current={value['end'] === undefined || String(value['end']) >= today}
              style={{ left: `${at(value['start'])}%`, right: `${100 - at(value['end'])}%` }}
            />
          </span>
        ))}
      <span className={css['axis']}>
        <span>{new Date(first).getFullYear()}</span>
        <span>{today.slice(0, 4)}</span>
      </span>
    </div>
  )
}
