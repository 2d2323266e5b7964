import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { EntranceFrame } from './EntranceFrame.tsx'
import { Refusal } from './Refusal.tsx'
import { request } from './request.ts'

/** Asks for the link by which another password is chosen. */
export function ForgottenPage(): ReactElement {
  const { t } = useTranslation('session')
  const [email, setEmail] = useState('')
  const [outcome, setOutcome] = useState<'asking' | 'sent' | { readonly refusal: string }>('asking')

  async function ask(): Promise<void> {
    const answer = await request('POST', '/api/password/forgot', { email })
    setOutcome(answer.ok ? 'sent' : { refusal: answer.code })
  }

  return (
    <EntranceFrame>
      <h1>{t('forgot.title')}</h1>
      {outcome === 'sent' ? (
        <p role="status">{t('forgot.sent')}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void ask()
          }}
        >
          <Stack gap="1rem" mt="0.4rem">
            <p>{t('forgot.what')}</p>
            <TextInput
              label={t('login.email')}
              type="email"
              autoComplete="username"
              required
              withAsterisk={false}
              size="md"
              value={email}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            />
            <Refusal code={outcome === 'asking' ? null : outcome.refusal} />
            <Button type="submit" size="md" fullWidth>
              {t('forgot.submit')}
            </Button>
          </Stack>
        </form>
      )}
      <p style={{ marginTop: '1.25rem' }}>
        <Anchor component={Link} to="/connexion" underline="always">
          {t('forgot.back')}
        </Anchor>
      </p>
    </EntranceFrame>
  )
}
