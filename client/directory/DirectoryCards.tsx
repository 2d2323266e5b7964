import { displayName, type Directory, type FamilyRow } from '#domain'
import { IconMail, IconPhone } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './directory.module.css'
import { useLocale } from './labels.ts'
import { RecordShape } from './RecordShape.tsx'
import { summary } from './summary.ts'

interface Props {
  readonly rows: readonly FamilyRow[]
  readonly directory: Directory
  readonly label: string
  readonly onOpen: (id: string) => void
  readonly onOrder: (ids: readonly string[]) => void
}

/** The list on a phone: the whole card opens, calling and writing are one tap. */
export function DirectoryCards({ rows, directory, label, onOpen, onOrder }: Props): ReactElement {
  const region = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions are not passed on
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => 92,
    overscan: 6,
  })
  useEffect(() => {
    onOrder(rows.map(({ id }) => id))
  }, [rows, onOrder])
  return (
    <div ref={region} className={css['scroll']} tabIndex={0} role="region" aria-label={label}>
      <ul className={css['cards']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return row ? (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Card row={row} directory={directory} onOpen={onOpen} />
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}

function Card({
  row,
  directory,
  onOpen,
}: Pick<Props, 'directory' | 'onOpen'> & { readonly row: FamilyRow }): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const name = displayName(row)
  const [email, phone] = row.kind === 'area' ? [] : [row.email, row.phone]
  return (
    <div className={css['card']}>
      <RecordShape row={row} size={44} />
      <button type="button" className={css['open']} onClick={() => onOpen(row.id)}>
        <b>{name}</b>
        <span>{summary(row, directory, locale)}</span>
      </button>
      {phone && (
        <a
          className={css['tap']}
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          aria-label={t('call', { name })}
        >
          <IconPhone size={20} aria-hidden="true" />
        </a>
      )}
      {email && (
        <a className={css['tap']} href={`mailto:${email}`} aria-label={t('write', { name })}>
          <IconMail size={20} aria-hidden="true" />
        </a>
      )}
    </div>
  )
}
