import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'

interface Props {
  /** Whether this person may read the meeting: then it has only not arrived. */
  readonly listed: boolean
  readonly empty?: boolean
}

/** A meeting that cannot be shown: why, and the way back. */
export function ClosedMeeting({ listed, empty = false }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const [title, text] = empty
    ? ['absent.emptyTitle', 'absent.emptyText']
    : listed
      ? ['absent.offlineTitle', 'absent.offlineText']
      : ['absent.title', 'absent.text']
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        title={t(title)}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/reunions" {...props} />}>
            {t('absent.back')}
          </Button>
        }
      >
        {t(text)}
      </EmptyState>
    </>
  )
}
