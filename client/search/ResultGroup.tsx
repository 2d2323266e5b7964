import type { SearchHit } from '#domain'
import { IconCalendarEvent, IconFileText } from '@tabler/icons-react'
import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import { OrganizationSquare } from '../ui/OrganizationSquare.tsx'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import { Marked } from './Marked.tsx'
import css from './search.module.css'

interface Props {
  readonly title: string
  /** How many answer in all, where that makes sense. */
  readonly count: number | null
  readonly hits: readonly SearchHit[]
  readonly current: string | null
  readonly prefix: string
  readonly onPoint: (hit: SearchHit) => void
  readonly onChoose: (hit: SearchHit) => void
}

/** The results of one family. */
export function ResultGroup({ title, count, hits, prefix, ...rest }: Props): ReactElement {
  const id = `${prefix}-${hits[0]?.family}`
  return (
    <div role="group" aria-labelledby={id} className={css['group']}>
      <div id={id} className={css['groupTitle']} role="presentation">
        {title} {count !== null && <span>{count}</span>}
      </div>
      {hits.map((hit) => (
        <Result key={hit.id} hit={hit} id={`${prefix}-${hit.id}`} {...rest} />
      ))}
    </div>
  )
}

type ResultProps = Pick<Props, 'current' | 'onPoint' | 'onChoose'> & {
  readonly hit: SearchHit
  readonly id: string
}

function Result({ hit, id, current, onPoint, onChoose }: ResultProps): ReactElement {
  const { t } = useTranslation('search')
  const selected = current === hit.id
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={selected}
      className={css['result']}
      onMouseMove={() => selected || onPoint(hit)}
      onClick={() => onChoose(hit)}
    >
      <Shape hit={hit} />
      <span className={css['text']}>
        <b>
          <Marked text={hit.title} />
        </b>
        {hit.excerpt && (
          <span>
            <Marked text={hit.excerpt} />
          </span>
        )}
        <span>
          <Marked text={hit.subtitle} />
        </span>
      </span>
      {selected && (
        <span className={css['enter']} aria-hidden="true">
          {t('open')} <kbd>{t('enter')}</kbd>
        </span>
      )}
    </div>
  )
}

function Shape({ hit: { target, family, title } }: { readonly hit: SearchHit }): ReactElement {
  if (target.kind === 'person') return <PersonCircle name={title.text} size={32} />
  if (target.kind === 'area') return <CommuneHexagon code={target.id} name={title.text} size={32} />
  if (target.kind !== 'meeting') return <OrganizationSquare size={32} />
  const Icon = family === 'minutes' ? IconFileText : IconCalendarEvent
  return (
    <span className={css['square']}>
      <Icon size={20} aria-hidden="true" />
    </span>
  )
}
