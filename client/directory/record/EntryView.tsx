import {
  areaName,
  functionLabel,
  FUNCTIONS,
  type Civility,
  type Directory,
  type Json,
  type ReadEntry,
  type Shape,
} from '#domain'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'
import { useLocale, type Locale } from '../labels.ts'
import { showDate, showValue } from './fieldValue.ts'

interface Props {
  readonly entry: ReadEntry
  readonly shape: Shape
  readonly directory: Directory
  /** Of the person whose entry it is: functions agree with it. */
  readonly civility?: Civility | undefined
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** An entry at rest. Contacts can be used at once, mandates lead to their territory. */
export function EntryView({ entry, shape, directory, civility }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const { value } = entry
  const period = periodOf(value, locale, t)
  if (shape.name === 'ContactDetail') return <ContactView {...{ entry, shape, directory }} />
  if (shape.name === 'Mandate') {
    const area = text(value['area'])
    return (
      <span>
        <b>{mandateName(value, locale, civility)}</b>,{' '}
        <Link to="/annuaire/$family" params={{ family: 'territoires' }} search={{ fiche: area }}>
          {areaName(directory, area)}
        </Link>{' '}
        <small>{period}</small>
      </span>
    )
  }
  return (
    <span>
      {entryText(entry, shape, directory, locale)} <small>{period}</small>
    </span>
  )
}

function ContactView({ entry: { value }, shape, directory }: Props): ReactElement {
  const locale = useLocale()
  const { t } = useTranslation('directory')
  const type = text(value['type'])
  const content = text(value['value'])
  const href =
    type === 'email'
      ? `mailto:${content}`
      : type === 'phone' || type === 'mobile'
        ? `tel:${content.replace(/[^\d+]/g, '')}`
        : null
  const kinds = ['type', 'context'].map((name) => {
    const field = shape.fields[name]
    return field ? showValue(field, value[name], directory, locale) : ''
  })
  const marks = [
    value['preferred'] === true && t('preferred'),
    text(value['checkedOn']) && t('checkedOn', { date: showDate(text(value['checkedOn']), locale) }),
  ]
  return (
    <span className={css['contact']}>
      <small>{kinds.filter(Boolean).join(', ')}</small>
      {href ? <a href={href}>{content}</a> : <span>{content}</span>}
      <small>{marks.filter(Boolean).join(', ')}</small>
    </span>
  )
}

/** An entry in one line, as a button or a notice names it. */
export function entryText({ value }: ReadEntry, shape: Shape, directory: Directory, locale: Locale): string {
  if (shape.name === 'Mandate')
    return `${mandateName(value, locale)}, ${areaName(directory, text(value['area']))}`
  if (shape.name === 'ContactDetail') return text(value['value'])
  const shown = Object.entries(shape.fields)
    .filter(([name, field]) => field.kind !== 'date' && !(name === 'network' && value['topic'] !== undefined))
    .map(([name, field]) => showValue(field, value[name], directory, locale))
  return shown.filter(Boolean).join(', ')
}

function mandateName(value: ReadEntry['value'], locale: Locale, civility?: Civility): string {
  const name = FUNCTIONS.find((each) => each === value['function'])
  const rank = value['rank']
  if (!name) return text(value['title'])
  const title = text(value['title'])
  return functionLabel(
    { function: name, ...(typeof rank === 'number' && { rank }), ...(title && { title }) },
    civility,
    locale,
  )
}

function periodOf(
  value: ReadEntry['value'],
  locale: Locale,
  t: (key: string, values: Record<string, string>) => string,
): string {
  const [start, end, on] = ['start', 'end', 'on'].map((name) => text(value[name]))
  if (on) return t('recordedOn', { date: showDate(on, locale) })
  if (start && end) return t('fromTo', { from: showDate(start, locale), to: showDate(end, locale) })
  if (start) return t('since', { date: showDate(start, locale) })
  return end ? t('until', { date: showDate(end, locale) }) : ''
}
