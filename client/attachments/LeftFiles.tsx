import { Button } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentQueue, WaitingFile } from './AttachmentQueue.ts'
import css from './attachments.module.css'
import { downloadWaiting } from './downloadWaiting.ts'

interface Props {
  readonly files: readonly WaitingFile[]
  readonly queue: AttachmentQueue
}

/** Files that the server refused and the meeting no longer lists: this device has the only copy. */
export function LeftFiles({ files, queue }: Props): ReactElement | null {
  const { t } = useTranslation('attachments')
  if (files.length === 0) return null
  return (
    <>
      <p className={css['problems']}>{t('left')}</p>
      <ul className={css['list']} aria-label={t('left')}>
        {files.map((file) => {
          const sending = queue.of(file)
          return (
            <li key={file.hash} className={css['line']}>
              <IconFile size={20} stroke={1.75} aria-hidden="true" />
              <div className={css['what']}>
                <b>{file.name}</b>
                {sending?.kind === 'refused' && (
                  <p className={css['dim']}>{t([`refused.${sending.code}`, 'refused.other'])}</p>
                )}
              </div>
              <div className={css['buttons']}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => void downloadWaiting([file], file.name)}
                >
                  {t('download')}
                  <span className={css['quiet']}> {file.name}</span>
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => void queue.remove(file)}>
                  {t('forget')}
                  <span className={css['quiet']}> {file.name}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
