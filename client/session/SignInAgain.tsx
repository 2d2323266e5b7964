import { Button, Modal, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionInfo } from '../sync/workspace.ts'
import { PasswordField } from './PasswordField.tsx'
import { Refusal } from './Refusal.tsx'
import { request, type Answer } from './request.ts'
import { useSession, useSessionStore } from './useSession.ts'

/** The same person signs in again without leaving the page. */
export function SignInAgain({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('session')
  const { user, shared, demo } = useSession()
  const store = useSessionStore()
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)

  async function signIn(path: string, secret: object): Promise<void> {
    const answer: Answer<SessionInfo> = await request('POST', path, { email: user.email, shared, ...secret })
    if (!answer.ok) return setRefusal(answer.code)
    await store.enter(answer.value, shared ? 'shared' : 'own')
    onClose()
  }

  return (
    <Modal opened onClose={onClose} title={t('expired.title')} radius="lg" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void signIn('/api/session', { password })
        }}
      >
        <Stack gap="1rem">
          <p>{t('expired.what')}</p>
          <p>
            {t('expired.who')} <b>{user.email}</b>
          </p>
          <PasswordField
            label={t('login.password')}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <Refusal code={refusal} />
          <Button type="submit" size="md" fullWidth>
            {t('login.submit')}
          </Button>
          {demo && (
            <Button variant="default" size="md" fullWidth onClick={() => void signIn('/api/demo', {})}>
              {t('expired.demo')}
            </Button>
          )}
        </Stack>
      </form>
    </Modal>
  )
}
