import { plainText, type VersionEntry } from '#domain'
import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { formatMoment } from '../i18n/formatDate.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { sendCommand } from '../session/request.ts'
import { Confirm } from '../ui/Confirm.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { ComparedText } from './ComparedText.tsx'
import { fetchVersion } from './fetchVersion.ts'
import { notKeptKey } from './notKeptKey.ts'
import { restoreText } from './restoreText.ts'
import css from './versions.module.css'

interface Props {
  readonly document: string
  readonly version: VersionEntry
  readonly writable: boolean
  readonly onRestored: () => void
  readonly onBack: () => void
}

/** One version: what differs from the text of now, and the way back to it. */
export function ShownVersion({ document, version, writable, onRestored, onBack }: Props): ReactElement {
  const { t, i18n } = useTranslation('versions')
  const { editor, minutes } = useMeeting()
  const [doc, setDoc] = useState<Y.Doc | 'failed' | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    let left = false
    void fetchVersion(document, version.id).then((found) => {
      if (!left) setDoc(found ?? 'failed')
    })
    return () => {
      left = true
    }
  }, [document, version.id])
  const moment = formatMoment(version.at, i18n.language)
  const now = minutes.document?.doc.getXmlFragment('body')
  const before = doc === null || doc === 'failed' ? null : doc.getXmlFragment('body')
  const restore = async (): Promise<void> => {
    if (!editor || !before) return
    setBusy(true)
    const kept = await sendCommand('nameVersion', { document, name: t('beforeRestore') })
    setBusy(false)
    setAsked(false)
    if (!kept.ok) return setSaid(t(notKeptKey(kept.code)))
    setSaid(t(restoreText(editor, before)))
    onRestored()
  }
  return (
    <div className={css['panel']} tabIndex={0} role="region" aria-label={t('compared')}>
      <button type="button" className={css['back']} onClick={onBack}>
        <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
        {t('back')}
      </button>
      <h2 ref={title} tabIndex={-1} className={css['title']}>
        {version.name ?? moment}
      </h2>
      <p className={css['dim']}>
        {[version.name !== null && moment, version.authors.join(', ')].filter(Boolean).join(' · ')}
      </p>
      {writable && editor && before && (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('restore')}
        </Button>
      )}
      <p role="status" className={css['said']}>
        {said}
      </p>
      {doc === null && <LoadingShape rows={3} />}
      {doc === 'failed' && <p role="alert">{t('offline')}</p>}
      {before && now && <ComparedText before={plainText(before)} now={now} />}
      <Confirm
        opened={asked}
        title={t('restoreTitle')}
        confirm={t('restore')}
        busy={busy}
        onConfirm={() => void restore()}
        onClose={() => setAsked(false)}
      >
        <p>{t('restoreText', { moment })}</p>
      </Confirm>
    </div>
  )
}
