import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly opened: boolean
  /** The question. */
  readonly title: string
  /** What will happen and what is safe. */
  readonly children: ReactNode
  /** The verb of the button. */
  readonly confirm: string
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asked before what cannot be taken back. */
export function Confirm({ opened, title, children, confirm, busy, onConfirm, onClose }: Props): ReactElement {
  const { t } = useTranslation('ui')
  return (
    <Modal opened={opened} onClose={onClose} title={title} withCloseButton={false} radius="lg" centered>
      <Stack gap="lg">
        <div>{children}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button loading={busy ?? false} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
