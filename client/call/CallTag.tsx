import { isCallOpen } from '#domain'
import { IconCircleCheck, IconCircleDot } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../i18n/formatDate.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { Tag } from '../ui/Tag.tsx'
import { useNow } from './useNow.ts'

/** «En séance depuis 47 min», or when it was closed. */
export function CallTag(): ReactElement | null {
  const { t, i18n } = useTranslation('call')
  const { call } = useMeeting().call
  const isOpen = isCallOpen(call)
  const now = useNow(isOpen)
  if (isOpen && call.openedAt !== null) {
    const minutes = Math.max(0, Math.floor((now - call.openedAt) / 60))
    return (
      <Tag tone="bad" icon={<IconCircleDot aria-hidden="true" />}>
        {t('since', { count: minutes })}
      </Tag>
    )
  }
  if (call.closedAt === null) return null
  return (
    <Tag tone="line" icon={<IconCircleCheck aria-hidden="true" />}>
      {t('closed', { time: formatTime(call.closedAt * 1000, i18n.language) })}
    </Tag>
  )
}
