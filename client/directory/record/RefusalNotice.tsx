import type { RecordRef } from '#domain'
import { useCallback, useState, useSyncExternalStore, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenDocument } from '../../sync/workspace.ts'
import css from '../directory.module.css'
import { editedFields, giveBack } from './beforeEdit.ts'

interface Props {
  readonly document: OpenDocument
  readonly target: RecordRef
}

/** What the server refused, why, and the two ways out. */
export function RefusalNotice({ document, target }: Props): ReactElement | null {
  const { t } = useTranslation('directory')
  const refusal = useSyncExternalStore(
    useCallback((listener: () => void) => document.onRefusal(listener), [document]),
    () => document.refusal(),
  )
  const [correcting, setCorrecting] = useState<unknown>(null)
  if (!refusal || correcting === refusal) return null
  const edited = editedFields(target)
  const named = edited.filter((field) => refusal.field?.endsWith(field))
  const fields = named.length > 0 ? named : edited
  return (
    <div className={css['refusal']} role="alert">
      <p>
        <b>{t('refused.title')}</b>
      </p>
      <p>{t([`refused.${refusal.code}`, 'refused.invalid'])}</p>
      <button type="button" onClick={() => setCorrecting(refusal)}>
        {t('refused.correct')}
      </button>
      {fields.length > 0 && (
        <button type="button" onClick={() => fields.forEach((field) => giveBack(target, field))}>
          {t('refused.giveBack')}
        </button>
      )}
    </div>
  )
}
