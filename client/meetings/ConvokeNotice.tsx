import { leadsMeeting, type MeetingMetadata } from '#domain'
import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/useSession.ts'
import { Banner } from '../ui/Banner.tsx'

/** While a meeting is not convened: who sees it, and the way to its convocation. */
export function ConvokeNotice({ metadata }: { readonly metadata: MeetingMetadata }): ReactElement | null {
  const { t } = useTranslation('meetings')
  const { principal } = useSession()
  if (metadata.convened) return null
  return (
    <Banner
      icon={<IconCalendarPlus size={20} stroke={1.75} aria-hidden="true" />}
      action={
        leadsMeeting(principal, metadata) && (
          <Button
            size="compact-md"
            variant="default"
            renderRoot={(props) => (
              <Link to="." search={{ cote: 'convocation', vue: 'presences' }} replace {...props} />
            )}
          >
            {t('convoke.prepare')}
          </Button>
        )
      }
    >
      {t('convoke.notice')}
    </Banner>
  )
}
