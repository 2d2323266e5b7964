import { UnstyledButton } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/useSession.ts'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import { usePanel } from './usePanel.ts'

/** Opens what belongs to the account: language, theme, keys, signing out. */
export function AccountMenu({ className }: { readonly className: string | undefined }): ReactElement {
  const { t } = useTranslation('shell')
  const { user } = useSession()
  const { panel, open } = usePanel()
  return (
    <UnstyledButton
      className={className}
      onClick={() => open('more')}
      aria-haspopup="dialog"
      aria-expanded={panel === 'more'}
    >
      <PersonCircle name={user.name} size={26} />
      {t('account')}
    </UnstyledButton>
  )
}
