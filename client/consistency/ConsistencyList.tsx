import type { Finding, Repair } from '#domain'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { showUnderlines } from '../editor/underlines.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { useKeeps } from '../sync/hooks.ts'
import { applyRepair } from './applyRepair.ts'
import css from './consistency.module.css'
import { FindingLine } from './FindingLine.tsx'
import { positionOf } from './positionOf.ts'

const SEVERITIES = ['error', 'warning', 'hint'] as const

/** What was last done here, with what takes it back. */
interface Done {
  readonly said: string
  readonly undo: (() => void) | null
}

/** Each discord as a sentence, with what shows it, mends it or leaves it alone. */
export function ConsistencyList(): ReactElement {
  const meeting = useMeeting()
  const { consistency, editor, target, record, editable, minutes, facts } = meeting
  const { t } = useTranslation('consistency')
  const navigate = useNavigate()
  const keeps = useKeeps()
  const [done, setDone] = useState<Done | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const { open, setAside, ready } = consistency
  const writes = minutes.access === 'write' && keeps

  useEffect(() => {
    if (!editor) return
    const { doc } = editor.state
    const places = open.flatMap((finding) => finding.places)
    showUnderlines(
      editor,
      places.flatMap((place) => positionOf(doc, place) ?? []),
    )
    return () => showUnderlines(editor, [])
  }, [editor, open])

  const show = ({ key }: Finding, at: number): void => {
    const place = consistency.now(key)?.places[at]
    const found = place && editor && positionOf(editor.state.doc, place)
    if (!found) return
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, vue: undefined }),
      replace: true,
    })
    const { from, to, whole } = found
    // On a phone the text is only drawn once its part of the page is shown.
    requestAnimationFrame(() => {
      editor
        .chain()
        .focus()
        .setTextSelection(whole ? Math.min(from + 2, to) : { from, to })
        .scrollIntoView()
        .run()
    })
  }
  const repair = ({ key }: Finding, index: number, label: string): void => {
    const fresh: Repair | undefined = consistency.now(key)?.repairs[index]
    const undo = fresh ? applyRepair(fresh, { editor, target, record, on: facts.date }) : null
    setDone({ said: undo ? t('done', { what: label }) : t('moved'), undo })
    list.current?.focus()
  }
  return (
    <div ref={list} className={css['list']} tabIndex={0} role="region" aria-label={t('title')}>
      <div role="status" className={css['status']}>
        {done && (
          <p>
            {done.said}{' '}
            {done.undo && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  done.undo?.()
                  setDone({ said: t('undone'), undo: null })
                  list.current?.focus()
                }}
              >
                {t('undo')}
              </Button>
            )}
          </p>
        )}
      </div>
      {!ready && <p className={css['waiting']}>{t('reading')}</p>}
      {ready && open.length === 0 && (
        <div className={css['agreed']}>
          <h2>{t('agreed')}</h2>
          <p>{t('agreedText')}</p>
        </div>
      )}
      {SEVERITIES.map((severity) => {
        const group = open.filter((finding) => finding.severity === severity)
        return group.length === 0 ? null : (
          <section key={severity} className={css[severity]}>
            <h2>
              {t(`severity.${severity}`)} <span>{group.length}</span>
            </h2>
            <ul>
              {group.map((finding) => (
                <FindingLine
                  key={finding.key}
                  finding={finding}
                  writes={writes}
                  records={editable}
                  onShow={(at) => show(finding, at)}
                  onRepair={(index, label) => repair(finding, index, label)}
                  onLeave={
                    consistency.maySetAside
                      ? () => {
                          consistency.leave(finding.key)
                          setDone({ said: t('left'), undo: () => consistency.takeBack(finding.key) })
                          list.current?.focus()
                        }
                      : null
                  }
                />
              ))}
            </ul>
          </section>
        )
      })}
      {setAside.length > 0 && (
        <details className={css['aside']}>
          <summary>{t('aside', { count: setAside.length })}</summary>
          <ul>
            {setAside.map((finding) => (
              <FindingLine
                key={finding.key}
                finding={finding}
                writes={false}
                records={false}
                onShow={(at) => show(finding, at)}
                onRepair={() => {}}
                onLeave={null}
                onTakeBack={consistency.maySetAside ? () => consistency.takeBack(finding.key) : null}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
