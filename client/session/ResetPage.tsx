import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoosePassword } from './ChoosePassword.tsx'
import { EntranceFrame } from './EntranceFrame.tsx'

/** The link of a forgotten password. */
export function ResetPage(): ReactElement {
  const { t } = useTranslation('session')
  const { token } = useParams({ from: '/mot-de-passe/$token' })
  return (
    <EntranceFrame>
      <h1>{t('reset.title')}</h1>
      <p>{t('reset.what')}</p>
      <ChoosePassword path="/api/password/reset" extra={{ token }} submit={t('reset.submit')} />
    </EntranceFrame>
  )
}
