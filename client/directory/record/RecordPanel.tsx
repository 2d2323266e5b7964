import { areaName, areaOf, displayName, functionLabel, type Directory, type DirectoryRow } from '#domain'
import { IconArrowLeft, IconChevronDown, IconChevronUp, IconHistory, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../sync/hooks.ts'
import css from '../directory.module.css'
import { FAMILY_SLUGS } from '../family.ts'
import { useLocale } from '../labels.ts'
import { RecordShape } from '../RecordShape.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { Links } from './Links.tsx'
import { RecordForm } from './RecordForm.tsx'

interface Props {
  readonly id: string
  readonly directory: Directory
  readonly onMove: (by: 1 | -1) => void
  readonly onShow: (id: string | null) => void
}

/** A record beside the list, or in its place on a phone. */
export function RecordPanel({ id, directory, onMove, onShow }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const row = directory.byId.get(id)
  const [history, setHistory] = useState(false)
  return (
    <aside
      className={css['panel']}
      aria-label={row ? t('recordOf', { name: displayName(row) }) : t('record')}
    >
      <header className={css['panelBar']}>
        <button type="button" className={css['back']} onClick={() => onShow(null)}>
          <IconArrowLeft size={20} aria-hidden="true" /> {t('back')}
        </button>
        <button type="button" className={css['icon']} aria-label={t('previous')} onClick={() => onMove(-1)}>
          <IconChevronUp size={20} aria-hidden="true" />
        </button>
        <button type="button" className={css['icon']} aria-label={t('next')} onClick={() => onMove(1)}>
          <IconChevronDown size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={css['icon']}
          aria-label={t('history.title')}
          aria-pressed={history}
          onClick={() => setHistory(!history)}
        >
          <IconHistory size={20} aria-hidden="true" />
        </button>
        <button type="button" className={css['icon']} aria-label={t('close')} onClick={() => onShow(null)}>
          <IconX size={20} aria-hidden="true" />
        </button>
      </header>
      <div className={css['panelBody']} tabIndex={0} role="region" aria-label={t('fields')}>
        {row ? (
          <RecordBody row={row} directory={directory} history={history} />
        ) : (
          <p className={css['hint']}>{t('noSuchRecord')}</p>
        )}
      </div>
    </aside>
  )
}

interface BodyProps {
  readonly row: DirectoryRow
  readonly directory: Directory
  readonly history: boolean
}

function RecordBody({ row, directory, history }: BodyProps): ReactElement {
  const { t } = useTranslation('directory')
  const record = RECORD_OF[row.kind]
  const documents = useDocumentsOf(row)
  return (
    <>
      <Heading row={row} directory={directory} />
      {history ? (
        <section>
          <h3>{t('history.title')}</h3>
          <HistoryPanel documents={documents} record={record} id={row.id} directory={directory} />
        </section>
      ) : (
        documents.map((document) => (
          <RecordForm key={document} document={document} record={record} id={row.id} directory={directory} />
        ))
      )}
      <Links row={row} directory={directory} />
    </>
  )
}

const RECORD_OF = {
  person: 'Person',
  organization: 'Organization',
  commission: 'Organization',
  area: 'Area',
  network: 'Network',
} as const satisfies Record<DirectoryRow['kind'], string>

/** The documents that hold parts of a record: a person's private one only for those who may open it. */
function useDocumentsOf(row: DirectoryRow): readonly string[] {
  const { documents } = useCatalogue()
  if (row.kind !== 'person') return [row.document]
  const prefix = `communePrivate.${row.home}.`
  const held = documents.find(({ name }) => name.startsWith(prefix))
  return held ? [row.document, held.name] : [row.document]
}

function Heading({ row, directory }: Pick<BodyProps, 'row' | 'directory'>): ReactElement {
  const locale = useLocale()
  const area = areaOf(row)
  const [main] = row.kind === 'person' ? row.mandates : []
  return (
    <div className={css['heading']}>
      {row.kind !== 'network' && <RecordShape row={row} size={64} />}
      <div>
        <h2>{displayName(row)}</h2>
        {row.kind !== 'area' && row.kind !== 'network' && (
          <p>
            {row.kind === 'person' && main && `${functionLabel(main, row.civility, locale)}, `}
            {area && (
              <Link to="/annuaire/$family" params={{ family: FAMILY_SLUGS.areas }} search={{ fiche: area }}>
                {areaName(directory, area)}
              </Link>
            )}
          </p>
        )}
        {row.kind === 'person' && <Reach email={row.email} phone={row.phone} name={displayName(row)} />}
      </div>
    </div>
  )
}

interface ReachProps {
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly name: string
}

function Reach({ email, phone, name }: ReachProps): ReactElement {
  const { t } = useTranslation('directory')
  return (
    <p className={css['reach']}>
      {phone && (
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={t('call', { name })}>
          {t('callShort')}
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`} aria-label={t('write', { name })}>
          {t('writeShort')}
        </a>
      )}
    </p>
  )
}
