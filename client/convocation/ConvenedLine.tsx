import { IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../i18n/formatDate.ts'
import { politeName } from '../meetings/useSpeakers.ts'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import type { ConvenedRow } from './convenedRows.ts'
import css from './convocation.module.css'

interface Props {
  readonly row: ConvenedRow
  /** Whether letters have left at all. */
  readonly convened: boolean
  readonly onRemove: () => void
  readonly onAgain: () => void
}

/** One person convened, what became of their letter, and their answer. */
export function ConvenedLine({ row, convened, onRemove, onAgain }: Props): ReactElement {
  const { t, i18n } = useTranslation('convocation')
  const { answer, last, hasAddress } = row
  const name = politeName(row) || t('unknown')
  const failed = last?.state === 'failed'
  return (
    <li className={css['line']}>
      <CommuneHexagon code={row.area} name={row.areaName} />
      <div className={css['who']}>
        <b>{row.areaName || name}</b>
        {row.areaName && <span>{name}</span>}
        {answer && (
          <span className={css['answer']} data-status={answer.status}>
            {t(`answer.${answer.status}`, { name: answer.representedBy })}
          </span>
        )}
        {answer?.comment && <span className={css['comment']}>«&#8239;{answer.comment}&#8239;»</span>}
        {last && (!answer || failed) && (
          <span className={failed ? css['failed'] : undefined}>
            {t(`purpose.${last.purpose}`)} {t(`state.${last.state}`)}
            {last.problem ? `, ${t(`problem.${last.problem}`)}` : ''}
            {last.settledAt !== null && !failed && `, ${formatMoment(last.settledAt, i18n.language)}`}
          </span>
        )}
        {!last && !hasAddress && <span className={css['failed']}>{t('state.noAddress')}</span>}
        {!last && hasAddress && convened && <span>{t('state.none')}</span>}
      </div>
      {failed && (
        <button type="button" className={css['small']} aria-label={t('againTo', { name })} onClick={onAgain}>
          {t('again')}
        </button>
      )}
      <button type="button" className={css['icon']} aria-label={t('remove', { name })} onClick={onRemove}>
        <IconX size={17} stroke={1.75} aria-hidden="true" />
      </button>
    </li>
  )
}
