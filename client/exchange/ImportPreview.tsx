import { everyNode, sectionLabel, wordsOf, type Recognised, type RichNode } from '#domain'
import { Checkbox } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatTime } from '../i18n/formatDate.ts'
import css from './exchange.module.css'
import { chosenNodes, type TextImport } from './useTextImport.ts'

interface Props {
  readonly state: Extract<TextImport, { step: 'preview' }>
  readonly found: Recognised
  readonly onToggle: (first: RichNode) => void
}

const COUNTED = [
  'heading',
  'intervention',
  'decision',
  'vote',
  'action',
  'legalReference',
  'table',
  'footnote',
] as const

/** What was recognised, to be looked at before anything is written; each guess can be taken back. */
export function ImportPreview({ state, found, onToggle }: Props): ReactElement {
  const { t } = useTranslation('exchange')
  const { name, own, plain } = state
  const kept = chosenNodes(found, plain)
  const counts = countsOf(kept)
  const guessed = found.blocks.flatMap(({ node, source }) => (source?.[0] ? { node, first: source[0] } : []))
  return (
    <>
      <h3>{t('preview.title', { name })}</h3>
      <ul className={css['counts']}>
        {COUNTED.map(
          (type) => counts[type] > 0 && <li key={type}>{t(`preview.${type}`, { count: counts[type] })}</li>,
        )}
        <li>{t('preview.blocks', { count: kept.length })}</li>
        {found.heads > 0 && <li>{t('preview.heads', { count: found.heads })}</li>}
      </ul>
      <FactsLine facts={found.facts} />
      {own && <p>{t('preview.own')}</p>}
      {!own && guessed.length === 0 && <p>{t('preview.nothing')}</p>}
      {guessed.length > 0 && (
        <>
          <p>{t('preview.guesses')}</p>
          <ul className={css['guesses']} tabIndex={0} aria-label={t('preview.guessed')}>
            {guessed.map(({ node, first }, index) => (
              <li key={index} data-kind={node.type}>
                <Checkbox
                  checked={!plain.has(first)}
                  onChange={() => onToggle(first)}
                  label={
                    <>
                      <strong>{node.type === 'heading' ? t('preview.point') : sectionLabel(node)}</strong>{' '}
                      <span className={css['words']}>{beginning(node)}</span>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function FactsLine({ facts }: { readonly facts: Recognised['facts'] }): ReactElement | null {
  const { t, i18n } = useTranslation('exchange')
  const hours = [facts.start, facts.end]
    .filter((time) => time !== '')
    .map((time) => formatTime(time, i18n.language))
  const said = [
    facts.date && formatDay(facts.date, i18n.language, true),
    hours.join('\u00a0– '),
    facts.represented !== null && t('preview.represented', { count: facts.represented }),
  ].filter((part) => part !== '' && part !== false)
  return said.length > 0 ? <p>{t('preview.facts', { facts: said.join(', ') })}</p> : null
}

const MAX_WORDS = 110

const beginning = (node: RichNode): string => {
  const words = wordsOf(node).replace(/\s+/g, ' ').trim()
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).replace(/\s\S*$/, '')}…` : words
}

function countsOf(nodes: readonly RichNode[]): Record<(typeof COUNTED)[number], number> {
  const counts = {
    heading: 0,
    intervention: 0,
    decision: 0,
    vote: 0,
    action: 0,
    legalReference: 0,
    table: 0,
    footnote: 0,
  }
  for (const { type } of everyNode(nodes)) {
    const counted = COUNTED.find((one) => one === type)
    if (counted) counts[counted]++
  }
  return counts
}
