import type { MeetingMetadata } from '#domain'
import { IconLock, IconRubberStamp } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { formatMoment } from '../i18n/formatDate.ts'
import { Banner } from '../ui/Banner.tsx'
import css from './approval.module.css'
import { Fingerprint } from './Fingerprint.tsx'
import { fingerprintOf } from './fingerprintOf.ts'

interface Props {
  readonly meeting: string
  readonly metadata: Pick<MeetingMetadata, 'minutes' | 'approval' | 'sentAt'>
  readonly rectification?: boolean
  /** The approved text and its meeting's record, as this device holds them. */
  readonly text: Y.Doc
  readonly record: Y.Doc
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** Above a text that nobody writes any more: who approved it, when, and what proves it. */
export function ApprovalNotice(props: Props): ReactElement {
  const { meeting, metadata, rectification = false, text, record, action, children } = props
  const { t, i18n } = useTranslation('approval')
  const { approval, sentAt } = metadata
  return (
    <>
      <Banner tone="info" icon={<IconLock size={20} stroke={1.75} aria-hidden="true" />} action={action}>
        <b>{t('readOnly')}</b> {t(rectification ? 'closedRectification' : 'closed')}
      </Banner>
      <section className={css['notice']} aria-label={t('label')}>
        <div className={css['stamp']}>
          <p className={css['title']}>
            <IconRubberStamp size={22} stroke={1.75} aria-hidden="true" />
            {t('state.approved')}
          </p>
          {approval ? (
            <p>
              {t('stamp', { version: approval.version, moment: formatMoment(approval.at, i18n.language) })}{' '}
              {t('by', { name: approval.byName })}
            </p>
          ) : (
            <p>{t('before')}</p>
          )}
          {sentAt && <p>{t('sent', { moment: formatMoment(sentAt, i18n.language) })}</p>}
        </div>
        {approval && (
          <Fingerprint
            fingerprint={approval.fingerprint}
            computed={() => fingerprintOf(text, record, meeting)}
          />
        )}
        {children}
      </section>
    </>
  )
}
