import { FACETS, type Directory, type Family, type Filter } from '#domain'
import { IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/formatNumber.ts'
import css from './directory.module.css'
import { facetLabel, useLocale } from './labels.ts'

interface Props {
  readonly family: Family
  readonly shown: number
  readonly total: number
  readonly filter: Filter
  readonly query: string
  readonly directory: Directory
  readonly onChange: (filter: Filter, query: string) => void
}

/** How many are shown, out of how many, and what narrows them: each filter can be taken away. */
export function FilterChips({
  family,
  shown,
  total,
  filter,
  query,
  directory,
  onChange,
}: Props): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const chips = FACETS.flatMap((facet) => (filter[facet] ?? []).map((value) => ({ facet, value })))
  return (
    <div className={css['chips']}>
      <p role="status">
        <b>{t(`some.${family}`, { count: shown, shown: formatNumber(shown, locale) })}</b>
        {shown !== total && <span> {t('outOf', { total: formatNumber(total, locale) })}</span>}
      </p>
      {chips.map(({ facet, value }) => {
        const label = facetLabel(facet, value, directory, locale)
        return (
          <span key={`${facet}.${value}`} className={css['chip']}>
            {t(`facet.${facet}`)}
            {'\u00a0: '}
            {label}
            <button
              type="button"
              aria-label={t('removeFilter', { label })}
              onClick={() =>
                onChange({ ...filter, [facet]: filter[facet]?.filter((each) => each !== value) }, query)
              }
            >
              <IconX size={14} aria-hidden="true" />
            </button>
          </span>
        )
      })}
      {(chips.length > 0 || query !== '') && (
        <button type="button" className={css['link']} onClick={() => onChange({}, '')}>
          {t('clear')}
        </button>
      )}
    </div>
  )
}
