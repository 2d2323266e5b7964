import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, useId, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { FloorPanel } from '../call/FloorPanel.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { useMeeting } from './MeetingContext.ts'
import css from './side.module.css'
import { sidePanels } from './sidePanels.ts'

/** What stands beside the text, one tab at a time; the tab lives in the address. */
export function SideColumn(): ReactElement {
  const { t } = useTranslation('meetings')
  const meeting = useMeeting()
  const { cote } = useSearch({ strict: false }) as { readonly cote?: unknown }
  const navigate = useNavigate()
  const id = useId()
  const panels = sidePanels.filter(({ shown }) => shown?.(meeting) ?? true)
  const chosen = panels.find(({ name }) => name === cote) ?? panels[0]
  if (!chosen) return <aside className={css['column']} />
  const choose = (name: string): void =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({
        ...before,
        cote: name === panels[0]?.name ? undefined : name,
      }),
      replace: true,
    })
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = panels[(panels.indexOf(chosen) + step + panels.length) % panels.length]
    if (step === 0 || !next) return
    event.preventDefault()
    choose(next.name)
    document.getElementById(`${id}-${next.name}`)?.focus()
  }
  return (
    <aside className={css['column']} aria-label={t('side.label')}>
      <FloorPanel />
      <div role="tablist" aria-label={t('side.label')} className={css['tabs']} onKeyDown={walk}>
        {panels.map(({ name, Icon: Shape, count }) => {
          const figure = count?.(meeting) ?? null
          return (
            <button
              key={name}
              id={`${id}-${name}`}
              type="button"
              role="tab"
              aria-selected={name === chosen.name}
              aria-controls={`${id}-panel`}
              tabIndex={name === chosen.name ? 0 : -1}
              title={t(`side.${name}`)}
              onClick={() => choose(name)}
            >
              <Shape size={18} stroke={1.75} aria-hidden="true" />
              <span>{t(`side.${name}`)}</span>
              {figure !== null && <b>{figure}</b>}
            </button>
          )
        })}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen.name}`}
        className={css['panel']}
      >
        <Suspense fallback={<LoadingShape rows={3} />}>
          <chosen.Panel key={chosen.name} />
        </Suspense>
      </div>
    </aside>
  )
}
