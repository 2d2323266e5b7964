import { SEARCH_FAMILIES, type SearchFamily, type SearchHit, type SearchTarget } from '#domain'
import { IconSearch, IconWifiOff, IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/formatNumber.ts'
import { useDirectory } from '../directory/useDirectory.ts'
import { plainHit } from './plainHit.ts'
import { useRecent } from './recent.ts'
import { ResultGroup } from './ResultGroup.tsx'
import css from './search.module.css'
import { useOpenTarget } from './useOpenTarget.ts'
import { useSearch } from './useSearch.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The palette: everything that this person may read, from the keyboard, network or not. */
export function SearchPalette({ opened, onClose }: Props): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const { t } = useTranslation('search')
  useEffect(() => {
    if (!opened) return dialog.current?.close()
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [opened])
  return (
    <dialog
      ref={dialog}
      className={css['dialog']}
      aria-label={t('title')}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      {opened && <Palette onClose={onClose} />}
    </dialog>
  )
}

const EACH = 6
const ALONE = 40

function Palette({ onClose }: Pick<Props, 'onClose'>): ReactElement {
  const { t, i18n } = useTranslation('search')
  const id = useId()
  const open = useOpenTarget()
  const directory = useDirectory()
  const recent = useRecent()
  const [query, setQuery] = useState('')
  const [only, setOnly] = useState<SearchFamily | null>(null)
  const [at, setAt] = useState(0)
  const { answer, size } = useSearch(query, only ? ALONE : EACH)
  const asked = query.trim() !== ''
  const hits = asked
    ? (answer?.hits.filter(({ family }) => !only || family === only) ?? [])
    : recent.list.map(plainHit)
  const current = hits[Math.min(at, hits.length - 1)]
  const total = SEARCH_FAMILIES.reduce((sum, family) => sum + (answer?.counts[family] ?? 0), 0)

  const choose = (hit: SearchHit): void => {
    recent.add(hit)
    onClose()
    open(hit.target, listOf(hit.target, directory.byId))
  }
  const press = (event: KeyboardEvent): void => {
    const last = Math.max(0, hits.length - 1)
    if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1)
    else if (event.key === 'Home' && event.ctrlKey) setAt(0)
    else if (event.key === 'End' && event.ctrlKey) setAt(last)
    else if (event.key === 'Enter' && current) choose(current)
    else return
    event.preventDefault()
  }
  const show = (family: SearchFamily | null): void => {
    setOnly(family)
    setAt(0)
  }

  return (
    <div className={css['palette']}>
      <div className={css['head']}>
        <IconSearch size={20} aria-hidden="true" />
        <input
          role="combobox"
          aria-label={t('title')}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current && `${id}-${current.id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          placeholder={t('placeholder')}
          onChange={({ target }) => {
            setQuery(target.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <span role="status" className={css['total']}>
          {asked && answer && t('count', { count: total, shown: formatNumber(total, i18n.language) })}
        </span>
        <button type="button" aria-label={t('closeLabel')} onClick={onClose}>
          <IconX size={20} aria-hidden="true" />
        </button>
      </div>
      {asked && total > 0 && (
        <div className={css['families']} role="group" aria-label={t('typeLabel')}>
          <button type="button" aria-pressed={only === null} onClick={() => show(null)}>
            {t('all')} {formatNumber(total, i18n.language)}
          </button>
          {SEARCH_FAMILIES.filter((family) => answer?.counts[family]).map((family) => (
            <button key={family} type="button" aria-pressed={only === family} onClick={() => show(family)}>
              {t(`family.${family}`)} {formatNumber(answer?.counts[family] ?? 0, i18n.language)}
            </button>
          ))}
        </div>
      )}
      <div className={css['results']} tabIndex={0}>
        {asked && answer && !answer.everyWord && hits.length > 0 && (
          <p className={css['note']}>{t('partial')}</p>
        )}
        <div id={`${id}-list`} role="listbox" aria-label={t('results')}>
          {grouped(hits, asked).map(({ family, list }) => (
            <ResultGroup
              key={family ?? 'recent'}
              title={family ? t(`family.${family}`) : t('recent')}
              count={family ? (answer?.counts[family] ?? list.length) : null}
              hits={list}
              current={current?.id ?? null}
              prefix={id}
              onPoint={(hit) => setAt(hits.indexOf(hit))}
              onChoose={choose}
            />
          ))}
        </div>
        {hits.length === 0 && <Nothing query={query} ready={size > 0} asked={asked && answer !== null} />}
      </div>
      <footer className={css['foot']}>
        <span>
          <IconWifiOff size={16} aria-hidden="true" /> {t('offline')}
        </span>
        <span className={css['keys']}>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('move')} <kbd>{t('enter')}</kbd> {t('open')} <kbd>{t('escape')}</kbd>{' '}
          {t('close')}
        </span>
      </footer>
    </div>
  )
}

interface NothingProps {
  readonly query: string
  readonly ready: boolean
  readonly asked: boolean
}

function Nothing({ query, ready, asked }: NothingProps): ReactElement {
  const { t } = useTranslation('search')
  if (!asked) return <p className={css['note']}>{t('start')}</p>
  if (!ready) return <p className={css['note']}>{t('preparing')}</p>
  return (
    <div className={css['note']}>
      <p>
        <b>{t('none', { query: query.trim() })}</b>
      </p>
      <p>{t('noneHint')}</p>
    </div>
  )
}

interface Group {
  /** Null for what was opened recently. */
  readonly family: SearchFamily | null
  readonly list: readonly SearchHit[]
}

/** Hits come by family; the groups keep their order. */
function grouped(hits: readonly SearchHit[], asked: boolean): Group[] {
  if (!asked) return hits.length > 0 ? [{ family: null, list: hits }] : []
  const families = [...new Set(hits.map(({ family }) => family))]
  return families.map((family) => ({ family, list: hits.filter((hit) => hit.family === family) }))
}

function listOf(target: SearchTarget, byId: ReturnType<typeof useDirectory>['byId']): string {
  const row = target.kind === 'person' ? byId.get(target.id) : undefined
  return row?.kind === 'person' && row.family === 'assistant' ? 'collaborateurs' : 'elus'
}
