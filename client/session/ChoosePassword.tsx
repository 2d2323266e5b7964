import { Button, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionInfo } from '../sync/workspace.ts'
import type { Device } from './device.ts'
import { DeviceChoice } from './DeviceChoice.tsx'
import { PasswordField } from './PasswordField.tsx'
import { Refusal } from './Refusal.tsx'
import { request } from './request.ts'
import { useSessionStore } from './useSession.ts'

interface Props {
  /** Where the choice is sent, and what goes with it. */
  readonly path: string
  readonly extra?: object
  readonly submit: string
}

const SHORTEST = 12

/** A new password, then in. */
export function ChoosePassword({ path, extra, submit }: Props): ReactElement {
  const { t } = useTranslation('session')
  const store = useSessionStore()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const [device, setDevice] = useState<Device>('own')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [tooShort, setTooShort] = useState(false)
  const [busy, setBusy] = useState(false)

  async function choose(): Promise<void> {
    setTooShort(password.length < SHORTEST)
    if (password.length < SHORTEST) return
    setBusy(true)
    const answer = await request<SessionInfo>('POST', path, {
      ...extra,
      password,
      shared: device === 'shared',
    })
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.code)
    await store.enter(answer.value, device)
    await navigate({ to: '/' })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void choose()
      }}
    >
      <Stack gap="1rem" mt="1.4rem">
        <PasswordField
          label={t('password.choose')}
          description={t('password.rule')}
          error={tooShort && t('password.tooShort')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <DeviceChoice value={device} onChange={setDevice} />
        <Refusal code={refusal} />
        <Button type="submit" size="md" loading={busy} fullWidth>
          {submit}
        </Button>
      </Stack>
    </form>
  )
}
