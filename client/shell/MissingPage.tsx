import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'

export function MissingPage(): ReactElement {
  const { t } = useTranslation('shell')
  return (
    <main>
      <EmptyState
        title={t('missing.title')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('missing.home')}
          </Button>
        }
      >
        {t('missing.text')}
      </EmptyState>
    </main>
  )
}
