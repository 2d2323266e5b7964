import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionInfo } from '../sync/workspace.ts'
import { DemoDoors } from './DemoDoors.tsx'
import type { Device } from './device.ts'
import { DeviceChoice } from './DeviceChoice.tsx'
import { EntranceFrame } from './EntranceFrame.tsx'
import { LeavingNotice } from './LeavingNotice.tsx'
import { PasswordField } from './PasswordField.tsx'
import { Refusal } from './Refusal.tsx'
import { request, type Answer } from './request.ts'
import { useSessionState, useSessionStore } from './useSession.ts'
import styles from './LoginPage.module.css'

/** Signing in. The address stays the one that was asked for: one arrives there. */
export function LoginPage(): ReactElement {
  const { t } = useTranslation('session')
  const store = useSessionStore()
  const state = useSessionState()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [device, setDevice] = useState<Device>('own')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    document.title = `${t('login.title')} · Tour de table`
  }, [t])

  async function enter(path: string, body: object): Promise<void> {
    setBusy(true)
    setRefusal(null)
    const answer: Answer<SessionInfo> = await request('POST', path, { ...body, shared: device === 'shared' })
    if (answer.ok) await store.enter(answer.value, device)
    else setRefusal(answer.code)
    setBusy(false)
  }

  const association = state.kind === 'out' ? state.association : null
  const elided = association && /^[aeiouyéèêâîôh]/i.test(association.name)
  return (
    <EntranceFrame>
      <h1>{t('login.title')}</h1>
      {association && (
        <p className={styles['space']}>
          {t(elided ? 'login.spaceElided' : 'login.space', { name: association.name })}
        </p>
      )}
      <LeavingNotice />
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void enter('/api/session', { email, password })
        }}
      >
        <Stack gap="1rem">
          <TextInput
            label={t('login.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            size="lg"
            classNames={{ label: styles['label'], input: styles['input'] }}
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <PasswordField
            label={t('login.password')}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            aside={
              <Anchor component={Link} to="/mot-de-passe" className={styles['forgotten']}>
                {t('login.forgotten')}
              </Anchor>
            }
          />
          <DeviceChoice value={device} onChange={setDevice} />
          <Refusal code={refusal} />
          <Button type="submit" size="lg" className={styles['submit']} loading={busy} fullWidth>
            {t('login.submit')}
          </Button>
        </Stack>
      </form>
      {state.kind === 'out' && state.demo && (
        <DemoDoors busy={busy} onChoose={(person) => void enter('/api/demo', { email: person })} />
      )}
    </EntranceFrame>
  )
}
