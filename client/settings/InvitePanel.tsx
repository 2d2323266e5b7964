import type { Directory } from '#domain'
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { sendCommand } from '../session/request.ts'
import { CommandRefusal } from './CommandRefusal.tsx'
import { GrantFields, NEW_GRANT, type GrantDraft } from './GrantFields.tsx'
import styles from './settings.module.css'

interface Props {
  readonly directory: Directory
  readonly onDone: (user: string) => void
  readonly onClose: () => void
}

/** Opens an account: its owner receives a link by e-mail and chooses a password. */
export function InvitePanel({ directory, onDone, onClose }: Props): ReactElement {
  const { t } = useTranslation('settings')
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [grant, setGrant] = useState<GrantDraft>(NEW_GRANT)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function invite(): Promise<void> {
    setBusy(true)
    const input = { email, name, person: null, grants: [grant] }
    const answer = await sendCommand<{ user: string; mailed: boolean }>('inviteUser', input)
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.field ? `invalid-${answer.field}` : answer.code)
    onDone(answer.value.user)
  }

  return (
    <aside className={styles['panel']} aria-labelledby="invite">
      <h2 id="invite">{t('invite.title')}</h2>
      <p className={styles['dim']}>{t('invite.what')}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void invite()
        }}
      >
        <TextInput
          label={t('invite.name')}
          required
          withAsterisk={false}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t('invite.email')}
          type="email"
          required
          withAsterisk={false}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <GrantFields value={grant} directory={directory} onChange={setGrant} />
        <CommandRefusal code={refusal} />
        <div className={styles['buttons']}>
          <Button type="submit" variant="default" loading={busy}>
            {t('invite.submit')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </aside>
  )
}
