import type { Directory } from '#domain'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { sendCommand } from '../session/request.ts'
import { CommandRefusal } from './CommandRefusal.tsx'
import { GrantFields, NEW_GRANT, type GrantDraft } from './GrantFields.tsx'
import styles from './settings.module.css'

interface Props {
  readonly user: string
  readonly directory: Directory
  readonly onAdded: () => void
}

/** One more right for someone who has an account. */
export function AddGrant({ user, directory, onAdded }: Props): ReactElement {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState<GrantDraft | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function add(grant: GrantDraft): Promise<void> {
    const answer = await sendCommand('grantRole', { user, ...grant })
    if (!answer.ok) return setRefusal(answer.field ? `invalid-${answer.field}` : answer.code)
    setRefusal(null)
    setDraft(null)
    onAdded()
  }

  if (!draft) {
    return (
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setDraft(NEW_GRANT)}
        >
          {t('panel.add')}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={styles['form']}
      aria-label={t('panel.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void add(draft)
      }}
    >
      <GrantFields value={draft} directory={directory} onChange={setDraft} />
      <CommandRefusal code={refusal} />
      <div className={styles['buttons']}>
        <Button type="submit" variant="default">
          {t('panel.addSubmit')}
        </Button>
        <Button variant="subtle" onClick={() => setDraft(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
