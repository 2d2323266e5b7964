import type { Directory } from '#domain'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { GrantFields, NEW_GRANT, type GrantDraft } from './GrantFields.tsx'
import { GrantForm } from './GrantForm.tsx'

interface Props {
  readonly user: string
  readonly directory: Directory
  readonly onAdded: () => void
}

/** One more right for someone who has an account. */
export function AddGrant({ user, directory, onAdded }: Props): ReactElement {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState<GrantDraft | null>(null)

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
    <GrantForm
      label={t('panel.add')}
      submit={t('panel.addSubmit')}
      command="grantRole"
      input={{ user, ...draft }}
      onDone={() => (setDraft(null), onAdded())}
      onCancel={() => setDraft(null)}
    >
      <GrantFields value={draft} directory={directory} onChange={setDraft} />
    </GrantForm>
  )
}
