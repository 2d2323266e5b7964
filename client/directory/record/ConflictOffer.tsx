import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'

interface Props {
  readonly mine: string
  readonly theirs: string
  /** First name of the colleague whose value is stored, where presence told it. */
  readonly who: string | undefined
  readonly onKeep: () => void
  readonly onTake: () => void
}

/** Two people wrote the same field: both values, and no choice made for them. */
export function ConflictOffer({ mine, theirs, who, onKeep, onTake }: Props): ReactElement {
  const { t } = useTranslation('directory')
  return (
    <div className={css['conflict']} role="alert">
      <p>{who ? t('conflict.said', { name: who }) : t('conflict.saidByOther')}</p>
      <p>
        {t('conflict.mine')} <b>{mine || t('empty')}</b>
      </p>
      <p>
        {who ? t('conflict.theirs', { name: who }) : t('conflict.other')} <b>{theirs || t('empty')}</b>
      </p>
      <button type="button" onClick={onKeep}>
        {t('conflict.keep')}
      </button>
      <button type="button" onClick={onTake}>
        {who ? t('conflict.take', { name: who }) : t('conflict.takeOther')}
      </button>
    </div>
  )
}
