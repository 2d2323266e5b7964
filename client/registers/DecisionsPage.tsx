import { fold } from '#domain'
import { NativeSelect, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Tag } from '../ui/Tag.tsx'
import { bodiesOf, BodyFilter } from './BodyFilter.tsx'
import { PassageLink } from './PassageLink.tsx'
import css from './registers.module.css'
import { RegisterTabs } from './RegisterTabs.tsx'
import { useRegisters } from './useRegisters.ts'

/** What meetings decided, the latest first. */
export function DecisionsPage(): ReactElement {
  const { t } = useTranslation('registers')
  const { decisions, status } = useRegisters()
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const read = (name: string): string => (typeof search[name] === 'string' ? search[name] : '')
  const [body, year, words] = [read('instance'), read('annee'), read('texte')]
  const bodies = useMemo(() => bodiesOf(decisions), [decisions])
  const years = [...new Set(decisions.map(({ date }) => date.slice(0, 4)))].toSorted().toReversed()
  const wanted = fold(words).trim()
  const rows = decisions
    .filter(({ title, date, text }) => {
      if ((body !== '' && title !== body) || !date.startsWith(year)) return false
      return wanted === '' || fold(text).includes(wanted)
    })
    .toSorted((a, b) => (a.date > b.date ? -1 : 1))
  const go = (changed: Readonly<Record<string, string>>): void => {
    const next = { instance: body, annee: year, texte: words, ...changed }
    const search = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== ''))
    void navigate({ to: '/decisions', search, replace: true })
  }
  return (
    <>
      <PageHeader title={t('decisions')} />
      <RegisterTabs />
      <div className={css['page']}>
        <search className={css['filters']}>
          <TextInput
            type="search"
            label={t('find')}
            value={words}
            onChange={({ currentTarget }) => go({ texte: currentTarget.value })}
          />
          {bodies.length > 1 && (
            <BodyFilter bodies={bodies} current={body} onChange={(instance) => go({ instance })} />
          )}
          {years.length > 1 && (
            <NativeSelect
              label={t('year')}
              value={year}
              data={[{ value: '', label: t('everyYear') }, ...years]}
              onChange={({ currentTarget }) => go({ annee: currentTarget.value })}
            />
          )}
        </search>
        {status === 'loading' && <LoadingShape rows={6} />}
        {status === 'ready' && rows.length === 0 && (
          <EmptyState title={t(decisions.length === 0 ? 'noDecision' : 'noDecisionFound')}>
            {t('noDecisionText')}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <>
            <p role="status">{t('count', { count: rows.length })}</p>
            <ul className={css['list']}>
              {rows.map((row) => (
                <li key={`${row.meeting}/${row.id}`} className={css['line']}>
                  <div className={css['what']}>
                    <p className={css['words']}>{row.text}</p>
                    <p className={css['facts']}>
                      <PassageLink row={row} />
                    </p>
                  </div>
                  {row.draft && (
                    <div className={css['state']}>
                      <Tag tone="line" icon={<IconPencil aria-hidden="true" />}>
                        {t('draft')}
                      </Tag>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  )
}
