import { leadsMeeting, readAnswers, type MeetingMetadata } from '#domain'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { useSession } from '../session/useSession.ts'
import { ConvenedPeople } from './ConvenedPeople.tsx'
import { convenedRows } from './convenedRows.ts'
import css from './convocation.module.css'
import { ConvocationSteps } from './ConvocationSteps.tsx'
import { refusalKey } from './refusalKey.ts'
import { useConvocation } from './useConvocation.ts'

/** Who is convened, who was sent what, who answered. */
export function ConvocationPanel(): ReactElement {
  const { metadata } = useMeeting()
  const { principal } = useSession()
  const { t } = useTranslation('convocation')
  if (!metadata || !leadsMeeting(principal, metadata)) return <p className={css['empty']}>{t('notYours')}</p>
  return <LedConvocation metadata={metadata} />
}

function LedConvocation({ metadata }: { readonly metadata: MeetingMetadata }): ReactElement {
  const { id, facts, record } = useMeeting()
  const { t } = useTranslation('convocation')
  const directory = useDirectory()
  const answers = useMemo(() => readAnswers(record), [record])
  const stamp = JSON.stringify([facts, record.values.get('videoLink'), metadata.convened, metadata.people])
  const { convocation, refusal, reload } = useConvocation(id, stamp)
  const rows = useMemo(
    () => convenedRows(metadata.people, directory, convocation?.letters ?? [], answers),
    [metadata.people, directory, convocation, answers],
  )
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('panel')}>
      {refusal && (
        <p role="alert" className={css['refusal']}>
          {t(refusalKey(refusal))}
        </p>
      )}
      <ConvocationSteps metadata={metadata} rows={rows} convocation={convocation} onDone={reload} />
      <ConvenedPeople metadata={metadata} rows={rows} onDone={reload} />
    </div>
  )
}
