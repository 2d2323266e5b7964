import type { Directory, Facet, FacetValue, Filter } from '#domain'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './directory.module.css'
import { facetLabel, facetOrder, useLocale } from './labels.ts'

interface Props {
  readonly facets: readonly Facet[]
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>
  readonly filter: Filter
  readonly directory: Directory
  readonly onChange: (filter: Filter) => void
}

export function FacetPanel({ facets, values, filter, directory, onChange }: Props): ReactElement {
  const { t } = useTranslation('directory')
  return (
    <aside className={css['facets']} tabIndex={0} aria-label={t('filters')}>
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={values[facet]}
          chosen={filter[facet] ?? []}
          directory={directory}
          onChange={(chosen) => onChange({ ...filter, [facet]: chosen })}
        />
      ))}
    </aside>
  )
}

const SHOWN = 8

interface GroupProps {
  readonly facet: Facet
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly directory: Directory
  readonly onChange: (chosen: readonly string[]) => void
}

function FacetGroup({ facet, values, chosen, directory, onChange }: GroupProps): ReactElement | null {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const [all, setAll] = useState(false)
  if (values.length === 0) return null
  const named = values
    .map((each) => ({ ...each, label: facetLabel(facet, each.value, directory, locale) }))
    .toSorted(
      (a, b) =>
        facetOrder(facet, a.value) - facetOrder(facet, b.value) ||
        Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) ||
        b.count - a.count ||
        a.label.localeCompare(b.label, 'fr'),
    )
  const shown = all ? named : named.slice(0, SHOWN)
  return (
    <fieldset className={css['facet']}>
      <legend>{t(`facet.${facet}`)}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} className={css['check']}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          <span>{label}</span>
          <span className={css['count']}>{count}</span>
        </label>
      ))}
      {named.length > SHOWN && (
        <button type="button" className={css['link']} onClick={() => setAll(!all)}>
          {all ? t('facet.fewer') : t('facet.more', { count: named.length - SHOWN })}
        </button>
      )}
    </fieldset>
  )
}
