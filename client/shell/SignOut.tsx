import { useAttachmentQueue } from '../attachments/useAttachmentQueue.ts'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSessionStore } from '../session/useSession.ts'
import { useSyncState } from '../sync/hooks.ts'
import { Confirm } from '../ui/Confirm.tsx'
import { UnsentFiles } from './UnsentFiles.tsx'
import { usePanel } from './usePanel.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Says what leaves this device before it does. */
export function SignOut({ opened, onClose }: Props): ReactElement {
  const { t } = useTranslation('shell')
  const store = useSessionStore()
  const state = useSyncState()
  const closePanel = usePanel((panel) => panel.close)
  const [busy, setBusy] = useState(false)
  const queue = useAttachmentQueue()
  const unsent = 'unsent' in state ? state.unsent : 'count' in state ? state.count : 0
  return (
    <Confirm
      opened={opened}
      title={t('signOut.title')}
      confirm={t('signOut.button')}
      busy={busy}
      onClose={onClose}
      onConfirm={() => {
        setBusy(true)
        closePanel()
        void store.signOut()
      }}
    >
      <p>{t('signOut.what')}</p>
      {unsent > 0 && <p>{t('signOut.unsent', { count: unsent })}</p>}
      <UnsentFiles queue={queue} />
    </Confirm>
  )
}
