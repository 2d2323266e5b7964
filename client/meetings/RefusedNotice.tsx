import { IconAlertCircle } from '@tabler/icons-react'
import { useCallback, useSyncExternalStore, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenDocument } from '../sync/workspace.ts'
import { Banner } from '../ui/Banner.tsx'

/** What the server refused of this document, and what becomes of it. */
export function RefusedNotice({ document }: { readonly document: OpenDocument }): ReactElement | null {
  const { t } = useTranslation('meetings')
  const refusal = useSyncExternalStore(
    useCallback((listener: () => void) => document.onRefusal(listener), [document]),
    () => document.refusal(),
  )
  if (!refusal) return null
  return (
    <Banner tone="bad" icon={<IconAlertCircle size={20} stroke={1.75} aria-hidden="true" />}>
      <b>{t('refused.title')}</b> {t([`refused.${refusal.code}`, 'refused.other'])}
    </Banner>
  )
}
