import {
  IconBlockquote,
  IconCalendarEvent,
  IconCheckbox,
  IconGavel,
  IconH1,
  IconH2,
  IconH3,
  IconHexagons,
  IconList,
  IconListNumbers,
  IconPaperclip,
  IconScale,
  IconSection,
  IconSeparator,
  IconSignature,
  IconSuperscript,
  IconTable,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react'
import { useEffect, useReducer, useRef, useSyncExternalStore, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import type { Block } from './menuBlocks.ts'
import type { Group, MenuItem } from './menuItems.ts'
import type { MenuStore } from './MenuStore.ts'
import styles from './editor.module.css'

interface Props {
  readonly store: MenuStore
  readonly id: string
}

const MENU_HEIGHT = 320
const MENU_WIDTH = 360

/** The list under what is typed, the caret staying there. */
export function TypedMenu({ store, id }: Props): ReactElement | null {
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
    <div id={id} role="listbox" aria-label={state.label} className={styles['menu']} style={place}>
      {items.length === 0 && <p className={styles['none']}>{t('nobody')}</p>}
      {grouped(items).map(({ group, lines }) => (
        <div key={group} role="group" aria-label={t(`group.${group}`)}>
          <p className={styles['group']} aria-hidden="true">
            {t(`group.${group}`)}
          </p>
          {lines.map((item) => (
            <div
              key={item.key}
              ref={item === items[selected] ? chosen : null}
              id={`${id}-${item.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={item === items[selected]}
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
      ))}
    </div>
  )
}

/** Lines of one group stand together already. */
function grouped(items: readonly MenuItem[]): { readonly group: Group; readonly lines: MenuItem[] }[] {
  const groups: { readonly group: Group; readonly lines: MenuItem[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.group === item.group) last.lines.push(item)
    else groups.push({ group: item.group, lines: [item] })
  }
  return groups
}

const ICONS: Readonly<Record<Block, Icon>> = {
  decision: IconGavel,
  vote: IconScale,
  action: IconCheckbox,
  roundTable: IconHexagons,
  guest: IconUserPlus,
  convention: IconSignature,
  legalReference: IconSection,
  footnote: IconSuperscript,
  table: IconTable,
  heading: IconH1,
  heading2: IconH2,
  heading3: IconH3,
  bulletList: IconList,
  orderedList: IconListNumbers,
  blockquote: IconBlockquote,
  horizontalRule: IconSeparator,
}

function Line({ item }: { readonly item: MenuItem }): ReactElement {
  const { t } = useTranslation('editor')
  switch (item.kind) {
    case 'block': {
      const Shape = ICONS[item.block]
      return (
        <>
          <Shape size={20} stroke={1.75} aria-hidden="true" />
          <span>{t(item.block)}</span>
        </>
      )
    }
    case 'point':
      return (
        <>
          <strong className={styles['number']}>{item.point.number}</strong>
          <span>{item.point.title}</span>
        </>
      )
    case 'file':
      return (
        <>
          <IconPaperclip size={20} stroke={1.75} aria-hidden="true" />
          <span>{item.file.name}</span>
        </>
      )
    case 'area':
      return (
        <>
          <CommuneHexagon code={item.id} name={item.label} />
          <span>{item.label}</span>
        </>
      )
    case 'meeting':
      return (
        <>
          <IconCalendarEvent size={20} stroke={1.75} aria-hidden="true" />
          <span>{item.label}</span>
        </>
      )
    case 'speaker': {
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
  }
}
