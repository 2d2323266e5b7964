import type { Finding, Repair } from '#domain'
import { IconAlertOctagon, IconAlertTriangle, IconEye, IconInfoCircle, type Icon } from '@tabler/icons-react'
import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './consistency.module.css'
import { sentenceKey } from './sentenceKey.ts'

interface Props {
  readonly finding: Finding
  /** Whether this person may write the text, and the record of the meeting. */
  readonly writes: boolean
  readonly records: boolean
  readonly onShow: (place: number) => void
  readonly onRepair: (repair: number, label: string) => void
  readonly onLeave: (() => void) | null
  readonly onTakeBack?: (() => void) | null
}

const ICONS: Readonly<Record<Finding['severity'], Icon>> = {
  error: IconAlertOctagon,
  warning: IconAlertTriangle,
  hint: IconInfoCircle,
}

/** One discord: a sentence that explains it, then what can be done. */
export function FindingLine(props: Props): ReactElement {
  const { finding, writes, records, onShow, onRepair, onLeave, onTakeBack } = props
  const { t } = useTranslation('consistency')
  const id = useId()
  const [next, setNext] = useState(0)
  const { places, repairs, facts, severity } = finding
  const Shape = ICONS[severity]
  const may = ({ kind }: Repair): boolean => (kind === 'presence' ? records : writes)
  const label = (repair: Repair): string => {
    switch (repair.kind) {
      case 'replace':
        return t('repair.replace', { count: repair.edits.length, text: repair.text })
      case 'attributes':
        return t('repair.attributes', { text: repair.text })
      case 'presence':
        return t('repair.presence', { name: repair.name })
      case 'speak':
        return t('repair.speak', { name: repair.speaker.name })
    }
  }
  return (
    <li className={css['finding']}>
      <p id={id}>
        <Shape size={18} stroke={1.75} aria-hidden="true" />
        <span>{t(`found.${sentenceKey(finding)}`, facts)}</span>
      </p>
      <div className={css['gestures']}>
        {repairs.map(
          (repair, index) =>
            may(repair) && (
              <button
                key={label(repair)}
                type="button"
                className={css['repair']}
                onClick={() => onRepair(index, label(repair))}
              >
                {label(repair)}
              </button>
            ),
        )}
        {places.length > 0 && (
          <button
            type="button"
            aria-describedby={id}
            onClick={() => {
              onShow(next % places.length)
              setNext((next + 1) % places.length)
            }}
          >
            <IconEye size={16} stroke={1.75} aria-hidden="true" />
            {places.length === 1
              ? t('show')
              : t('showOne', { at: (next % places.length) + 1, total: places.length })}
          </button>
        )}
        {onLeave && (
          <button type="button" aria-describedby={id} onClick={onLeave}>
            {t('leave')}
          </button>
        )}
        {onTakeBack && (
          <button type="button" aria-describedby={id} onClick={onTakeBack}>
            {t('takeBack')}
          </button>
        )}
      </div>
    </li>
  )
}
