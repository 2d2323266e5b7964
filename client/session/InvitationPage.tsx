import { Anchor } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { ChoosePassword } from './ChoosePassword.tsx'
import { EntranceFrame } from './EntranceFrame.tsx'
import { request, type Answer } from './request.ts'

interface Invitation {
  readonly name: string
  readonly email: string
}

/** The link of an invitation: its account gets a password. */
export function InvitationPage(): ReactElement {
  const { t } = useTranslation('session')
  const { token } = useParams({ from: '/invitation/$token' })
  const [answer, setAnswer] = useState<Answer<Invitation> | null>(null)
  const path = `/api/invitations/${encodeURIComponent(token)}`
  useEffect(() => {
    void request<Invitation>('GET', path).then(setAnswer)
  }, [path])

  if (!answer) {
    return (
      <EntranceFrame>
        <LoadingShape rows={3} />
      </EntranceFrame>
    )
  }
  if (!answer.ok) {
    return (
      <EntranceFrame>
        <h1>{t('invitation.gone')}</h1>
        <p>{answer.code === 'offline' ? t('refused.offline') : t('invitation.goneWhat')}</p>
        <p>
          <Anchor component={Link} to="/connexion" underline="always">
            {t('forgot.back')}
          </Anchor>
        </p>
      </EntranceFrame>
    )
  }
  const { name, email } = answer.value
  return (
    <EntranceFrame>
      <h1>{t('invitation.title', { name })}</h1>
      <p>{t('invitation.what', { email })}</p>
      <ChoosePassword path={path} submit={t('invitation.submit')} />
    </EntranceFrame>
  )
}
