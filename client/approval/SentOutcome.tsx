import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import css from './approval.module.css'

/** What the server answers once minutes are on their way. */
export interface Sent {
  readonly sent: number
  /** Ids of the people without an address. */
  readonly skipped: readonly string[]
  readonly pdf: boolean
}

/** To how many the minutes went, and who has to be told otherwise. */
export function SentOutcome({ outcome, onClose }: { outcome: Sent; onClose: () => void }): ReactElement {
  const { t } = useTranslation('approval')
  const { byId } = useDirectory()
  const nameOf = (person: string): string => {
    const row = byId.get(person)
    return row?.kind === 'person' ? `${row.givenName} ${row.familyName}` : t('outcome.unknown')
  }
  return (
    <Modal opened onClose={onClose} title={t('outcome.title')} withCloseButton={false} radius="lg" centered>
      <Stack gap="lg">
        <p>
          {t('outcome.to', { count: outcome.sent })} {t(outcome.pdf ? 'outcome.pdf' : 'outcome.noPdf')}
        </p>
        {outcome.skipped.length > 0 && (
          <div>
            <p>{t('outcome.skipped')}</p>
            <ul className={css['names']}>
              {outcome.skipped.map((person) => (
                <li key={person}>{nameOf(person)}</li>
              ))}
            </ul>
          </div>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('outcome.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
