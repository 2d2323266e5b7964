import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { sendCommand } from '../session/request.ts'
import type { ListedGrant } from './AccountList.ts'
import { CommandRefusal } from './CommandRefusal.tsx'
import { DayFields, type Days } from './DayFields.tsx'
import styles from './settings.module.css'

interface Props {
  readonly grant: ListedGrant
  readonly onChanged: () => void
}

/** Other days for a right that somebody has. */
export function ChangeDates({ grant, onChanged }: Props): ReactElement {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState<Days | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function change({ from, until }: Days): Promise<void> {
    const answer = await sendCommand('setGrantDates', { grant: grant.id, from, until })
    if (!answer.ok) return setRefusal(answer.field ? `invalid-${answer.field}` : answer.code)
    setRefusal(null)
    setDraft(null)
    onChanged()
  }

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
    <form
      className={styles['form']}
      aria-label={t('panel.dates')}
      onSubmit={(event) => {
        event.preventDefault()
        void change(draft)
      }}
    >
      <DayFields value={draft} onChange={(days) => setDraft({ ...draft, ...days })} />
      <CommandRefusal code={refusal} />
      <div className={styles['buttons']}>
        <Button type="submit" variant="default">
          {t('panel.datesSubmit')}
        </Button>
        <Button variant="subtle" onClick={() => setDraft(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
