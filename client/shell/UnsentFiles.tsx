import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentQueue } from '../attachments/AttachmentQueue.ts'
import { downloadWaiting } from '../attachments/downloadWaiting.ts'

/** What is lost with this device's copies, before they go: files that only it has. */
export function UnsentFiles({ queue }: { readonly queue: AttachmentQueue }): ReactElement | null {
  const { t } = useTranslation('shell')
  const count = queue.state().size
  if (count === 0) return null
  const download = async (): Promise<void> => downloadWaiting(await queue.files(), t('signOut.zip'))
  return (
    <>
      <p>{t('signOut.files', { count })}</p>
      <Button variant="default" onClick={() => void download()}>
        {t('signOut.download')}
      </Button>
    </>
  )
}
