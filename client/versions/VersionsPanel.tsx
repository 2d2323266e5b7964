import { VERSION_NAME, type VersionEntry } from '#domain'
import { Button } from '@mantine/core'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { WhoWrote } from '../authors/WhoWrote.tsx'
import { formatMoment } from '../i18n/formatDate.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { sendCommand } from '../session/request.ts'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { notKeptKey } from './notKeptKey.ts'
import { ShownVersion } from './ShownVersion.tsx'
import { useVersions } from './useVersions.ts'
import css from './versions.module.css'

/** How the minutes were: the list, and one of them beside what they are now. */
export function VersionsPanel(): ReactElement {
  const { t } = useTranslation('versions')
  const { minutes, editor } = useMeeting()
  const { document } = minutes
  if (!document) return <p>{t('none')}</p>
  return (
    <>
      {editor && (
        <div className={css['above']}>
          <WhoWrote document={document} editor={editor} />
        </div>
      )}
      <VersionsOf key={document.name} document={document.name} writable={minutes.access === 'write'} />
    </>
  )
}

function VersionsOf({
  document,
  writable,
}: {
  readonly document: string
  readonly writable: boolean
}): ReactElement {
  const { t } = useTranslation('versions')
  const { status, versions, refresh } = useVersions(document)
  const [chosen, setChosen] = useState<VersionEntry | null>(null)
  if (status === 'loading') return <LoadingShape rows={3} sentence={t('loading')} />
  if (status !== 'ready') {
    return (
      <div className={css['panel']} role="status">
        <p>{t(status)}</p>
        <Button variant="default" mt="sm" onClick={refresh}>
          {t('again')}
        </Button>
      </div>
    )
  }
  if (chosen) {
    return (
      <ShownVersion
        key={chosen.id}
        document={document}
        version={chosen}
        writable={writable}
        onRestored={refresh}
        onBack={() => (setChosen(null), refresh())}
      />
    )
  }
  return (
    <div className={css['panel']} tabIndex={0} role="region" aria-label={t('list')}>
      {writable && <NameForm document={document} onNamed={refresh} />}
      {versions.length === 0 && <p className={css['dim']}>{t('none')}</p>}
      <ol className={css['list']}>
        {versions.map((version) => (
          <VersionLine key={version.id} version={version} onChoose={() => setChosen(version)} />
        ))}
      </ol>
    </div>
  )
}

function VersionLine({
  version,
  onChoose,
}: {
  readonly version: VersionEntry
  readonly onChoose: () => void
}) {
  const { i18n } = useTranslation('versions')
  const { at, authors, name } = version
  const moment = formatMoment(at, i18n.language)
  return (
    <li>
      <button type="button" onClick={onChoose}>
        <b>{name ?? moment}</b>
        {name !== null && <span>{moment}</span>}
        {authors.length > 0 && <span>{authors.join(', ')}</span>}
      </button>
    </li>
  )
}

function NameForm({ document, onNamed }: { readonly document: string; readonly onNamed: () => void }) {
  const { t } = useTranslation('versions')
  const id = useId()
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return setSaid(t('nameMissing'))
    const answer = await sendCommand('nameVersion', { document, name: name.trim() })
    setSaid(answer.ok ? t('named', { name: name.trim() }) : t(notKeptKey(answer.code)))
    if (!answer.ok) return
    setName('')
    onNamed()
  }
  return (
    <form className={css['form']} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{t('nameLabel')}</label>
      <div>
        <input
          id={id}
          value={name}
          maxLength={VERSION_NAME}
          placeholder={t('namePlaceholder')}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" variant="default">
          {t('keep')}
        </Button>
      </div>
      <p role="status" className={css['dim']}>
        {said}
      </p>
    </form>
  )
}
