import { IconCheckbox, IconGavel, IconHeading, IconList, IconListNumbers } from '@tabler/icons-react'
import { useEffect, useReducer, useRef, useSyncExternalStore, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import type { Block, SlashItem } from './slashItems.ts'
import type { SlashMenuStore } from './SlashMenuStore.ts'
import styles from './editor.module.css'

interface Props {
  readonly store: SlashMenuStore
  readonly id: string
}

const MENU_HEIGHT = 320
const MENU_WIDTH = 360

/** The list under «/», the caret staying in the text. */
export function SlashMenu({ store, id }: Props): ReactElement | null {
  const { t } = useTranslation('editor')
  const state = useSyncExternalStore(store.subscribe, store.state)
  const chosen = useRef<HTMLDivElement>(null)
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  })
  const open = state !== null
  const [, follow] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!open) return
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    window.addEventListener('resize', follow)
    return () => {
      document.removeEventListener('scroll', follow, { capture: true })
      window.removeEventListener('resize', follow)
    }
  }, [open])
  if (!state) return null
  const { items, selected, choose } = state
  const rect = state.rect()
  const above = rect.bottom + MENU_HEIGHT > window.innerHeight && rect.top > MENU_HEIGHT
  const place = {
    left: Math.max(8, Math.min(rect.left, window.innerWidth - MENU_WIDTH - 8)),
    ...(above ? { bottom: window.innerHeight - rect.top + 4 } : { top: rect.bottom + 4 }),
  }
  return (
    <div id={id} role="listbox" aria-label={t('menu')} className={styles['menu']} style={place}>
      {items.length === 0 && <p className={styles['none']}>{t('nobody')}</p>}
      {items.map((item, index) => (
        <div
          key={item.key}
          ref={index === selected ? chosen : null}
          id={`${id}-${item.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === selected}
          className={styles['option']}
          onMouseDown={(event) => {
            event.preventDefault()
            choose(item)
          }}
        >
          <Line item={item} />
        </div>
      ))}
    </div>
  )
}

const ICONS: Readonly<Record<Block, ReactElement>> = {
  heading: <IconHeading aria-hidden="true" />,
  decision: <IconGavel aria-hidden="true" />,
  action: <IconCheckbox aria-hidden="true" />,
  bulletList: <IconList aria-hidden="true" />,
  orderedList: <IconListNumbers aria-hidden="true" />,
}

function Line({ item }: { readonly item: SlashItem }): ReactElement {
  const { t } = useTranslation('editor')
  if (item.kind === 'block') {
    return (
      <>
        {ICONS[item.block]}
        <span>{t(item.block)}</span>
      </>
    )
  }
  const { area, areaName, civility, name, function: role } = item.speaker
  return (
    <>
      <CommuneHexagon code={area} name={areaName} />
      <span className={styles['who']}>
        <strong>{[civility, name].filter(Boolean).join(' ')}</strong>
        <span>{[areaName, role, item.present && t('present')].filter(Boolean).join(', ')}</span>
      </span>
    </>
  )
}
