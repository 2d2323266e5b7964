import { Button } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sendCommand } from '../session/request.ts'
import { CommandRefusal } from './CommandRefusal.tsx'
import styles from './settings.module.css'

interface Props {
  readonly label: string
  readonly submit: string
  readonly command: string
  readonly input: object
  readonly onDone: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** The fields of a right, and the command that they are sent with; a refusal is said under them. */
export function GrantForm({
  label,
  submit,
  command,
  input,
  onDone,
  onCancel,
  children,
}: Props): ReactElement {
  const { t } = useTranslation('settings')
  const [refusal, setRefusal] = useState<string | null>(null)

  async function send(): Promise<void> {
    const answer = await sendCommand(command, input)
    if (answer.ok) onDone()
    else setRefusal(answer.field ? `invalid-${answer.field}` : answer.code)
  }

  return (
    <form
      className={styles['form']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {children}
      <CommandRefusal code={refusal} />
      <div className={styles['buttons']}>
        <Button type="submit" variant="default">
          {submit}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
