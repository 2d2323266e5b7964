import { Button, Modal, Stack } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSyncState } from '../sync/hooks.ts'
import type { SessionInfo } from '../sync/workspace.ts'
import { Banner } from '../ui/Banner.tsx'
import { PasswordField } from './PasswordField.tsx'
import { Refusal } from './Refusal.tsx'
import { request } from './request.ts'
import { useSession, useSessionStore } from './useSession.ts'

/** The session has ended while one was working: the work stays, and goes on after signing in again. */
export function ExpiredSession(): ReactElement | null {
  const { t } = useTranslation('session')
  const state = useSyncState()
  const [asking, setAsking] = useState(false)
  if (state.kind !== 'signed-out') return null
  return (
    <>
      <Banner
        icon={<IconCloudOff size={18} stroke={1.75} aria-hidden="true" />}
        action={<Button onClick={() => setAsking(true)}>{t('expired.again')}</Button>}
      >
        {t('expired.sentence', { count: state.unsent })}
      </Banner>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('expired.title')} radius="lg" centered>
        <SignInAgain onDone={() => setAsking(false)} />
      </Modal>
    </>
  )
}

function SignInAgain({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation('session')
  const { user, shared } = useSession()
  const store = useSessionStore()
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)

  async function signIn(): Promise<void> {
    const answer = await request<SessionInfo>('POST', '/api/session', { email: user.email, password, shared })
    if (!answer.ok) return setRefusal(answer.code)
    await store.enter(answer.value, shared ? 'shared' : 'own')
    onDone()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
      <Stack gap="1rem">
        <p>{t('expired.what')}</p>
        <p>
          {t('login.email')} : <b>{user.email}</b>
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
      </Stack>
    </form>
  )
}
