import { FAMILIES, narrow, type FamilyRow } from '#domain'
import { useMediaQuery } from '@mantine/hooks'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { DirectoryCards } from './DirectoryCards.tsx'
import { DirectoryTable } from './DirectoryTable.tsx'
import css from './directory.module.css'
import { EmptyList } from './EmptyList.tsx'
import { FACETS_OF } from './family.ts'
import { FacetPanel } from './FacetPanel.tsx'
import { FamilyTabs } from './FamilyTabs.tsx'
import { FilterChips } from './FilterChips.tsx'
import { NewPerson } from './record/NewPerson.tsx'
import { RecordPanel } from './record/RecordPanel.tsx'
import { SaveState } from '../ui/SaveState.tsx'
import { useDirectory } from './useDirectory.ts'
import { useDirectoryKeys } from './useDirectoryKeys.ts'
import { NEW_RECORD, useDirectoryLocation } from './useDirectoryLocation.ts'
import { useWarmSearch } from './useWarmSearch.ts'
import { useWritableCommunes } from './useWritableCommunes.ts'

export function DirectoryPage(): ReactElement {
  const { t } = useTranslation('directory')
  const directory = useDirectory()
  const { family, query, filter, open, go } = useDirectoryLocation()
  const phone = useMediaQuery('(max-width: 640px)', window.innerWidth <= 640, {
    getInitialValueInEffect: false,
  })
  const writable = useWritableCommunes()
  useWarmSearch(directory.status === 'fresh')
  const [typed, setTyped] = useState(query)
  const asked = useDeferredValue(typed)
  const rows: readonly FamilyRow[] = directory[family]
  const result = useMemo(() => narrow(rows, directory, asked, filter), [rows, directory, asked, filter])
  const [cursor, setCursor] = useState<string | null>(null)
  const order = useRef<readonly string[]>([])
  const box = useRef<HTMLInputElement>(null)
  const setOrder = useCallback((ids: readonly string[]) => {
    order.current = ids
  }, [])
  const show = useCallback((id: string | null) => (setCursor(id), go({ open: id })), [go])
  const move = useCallback(
    (by: 1 | -1) => {
      const ids = order.current
      const at = ids.indexOf(open ?? cursor ?? '')
      const next = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by))]
      if (next === undefined) return
      if (open === null) setCursor(next)
      else show(next)
    },
    [open, cursor, show],
  )
  useDirectoryKeys({
    move,
    open: useCallback(() => cursor !== null && show(cursor), [cursor, show]),
    close: useCallback(() => open !== null && go({ open: null }), [open, go]),
    filter: useCallback(() => box.current?.focus(), []),
  })
  const panel =
    open === NEW_RECORD ? (
      <NewPerson family={family} communes={writable} onDone={show} />
    ) : (
      open !== null && <RecordPanel key={open} id={open} directory={directory} onMove={move} onShow={show} />
    )
  if (phone && panel) {
    return (
      <div className={css['page']}>
        <h1 className={css['hidden']}>{t('record')}</h1>
        {panel}
      </div>
    )
  }
  const filters = (
    <FacetPanel
      facets={FACETS_OF[family]}
      values={result.facets}
      filter={filter}
      directory={directory}
      onChange={(next) => go({ filter: next })}
    />
  )
  const list = { rows: result.rows, directory, onOpen: show, onOrder: setOrder }
  return (
    <div className={css['page']}>
      <header className={css['bar']}>
        <h1>{t('title')}</h1>
        <label className={css['search']}>
          <IconSearch size={18} aria-hidden="true" />
          <span className={css['hidden']}>{t('quick', { family: t(`family.${family}`) })}</span>
          <input
            ref={box}
            value={typed}
            placeholder={t('placeholder')}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={() => typed !== query && go({ query: typed })}
            onKeyDown={({ key }) => key === 'Enter' && go({ query: typed })}
          />
          {!phone && <kbd>/</kbd>}
        </label>
        <SaveState />
        {writable.length > 0 && (
          <button type="button" className={css['primary']} onClick={() => show(NEW_RECORD)}>
            <IconUserPlus size={18} aria-hidden="true" />
            {t('new')}
          </button>
        )}
      </header>
      <FamilyTabs families={FAMILIES} current={family} counts={directory.counts} />
      <div className={css['body']} data-open={panel ? true : undefined}>
        {phone ? <PhoneFilters>{filters}</PhoneFilters> : filters}
        <div className={css['list']}>
          <FilterChips
            family={family}
            shown={result.rows.length}
            total={rows.length}
            filter={filter}
            query={typed}
            directory={directory}
            onChange={(next, text) => (setTyped(text), go({ filter: next, query: text }))}
          />
          {result.rows.length === 0 ? (
            <EmptyList status={directory.status} filtered={rows.length > 0} />
          ) : phone ? (
            <DirectoryCards {...list} label={t(`list.${family}`)} />
          ) : (
            <DirectoryTable {...list} key={family} family={family} open={open} cursor={cursor} />
          )}
          {!phone && (
            <footer className={css['keys']}>
              <kbd>J</kbd> <kbd>K</kbd> {t('keys.move')} <kbd>{t('keys.enter')}</kbd> {t('keys.open')}{' '}
              <kbd>{t('keys.escape')}</kbd> {t('keys.close')}
            </footer>
          )}
        </div>
        {panel}
      </div>
    </div>
  )
}

function PhoneFilters({ children }: { readonly children: ReactElement }): ReactElement {
  const { t } = useTranslation('directory')
  return (
    <details className={css['phoneFilters']}>
      <summary>{t('filters')}</summary>
      {children}
    </details>
  )
}
