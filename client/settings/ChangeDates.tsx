import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedGrant } from './AccountList.ts'
import { DayFields, type Days } from './DayFields.tsx'
import { GrantForm } from './GrantForm.tsx'

interface Props {
  readonly grant: ListedGrant
  readonly onChanged: () => void
}

/** Other days for a right that somebody has. */
export function ChangeDates({ grant, onChanged }: Props): ReactElement {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState<Days | null>(null)
  if (!draft) {
    const { from, until } = grant
    return (
      <Button
        variant="default"
        size="xs"
        onClick={() => setDraft({ from: from ?? null, until: until ?? null })}
      >
        {t('panel.dates')}
      </Button>
    )
  }
  return (
    <GrantForm
      label={t('panel.dates')}
      submit={t('panel.datesSubmit')}
      command="setGrantDates"
      input={{ grant: grant.id, ...draft }}
      onDone={() => (setDraft(null), onChanged())}
      onCancel={() => setDraft(null)}
    >
      <DayFields value={draft} onChange={(days) => setDraft({ ...draft, ...days })} />
    </GrantForm>
  )
}
