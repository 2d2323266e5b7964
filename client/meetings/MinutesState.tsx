import type { MeetingMetadata } from '#domain'
import { IconCircleCheck, IconEye, IconPencil, IconSend, type Icon } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '../ui/Tag.tsx'

const LOOK: Readonly<Record<MeetingMetadata['minutes'], { readonly tone: Tone; readonly Icon: Icon }>> = {
  draft: { tone: 'line', Icon: IconPencil },
  review: { tone: 'warn', Icon: IconEye },
  approved: { tone: 'ok', Icon: IconCircleCheck },
  sent: { tone: 'ok', Icon: IconSend },
}

/** Brouillon, En relecture or Approuvé. */
export function MinutesState({ state }: { readonly state: MeetingMetadata['minutes'] }): ReactElement {
  const { t } = useTranslation('meetings')
  const { tone, Icon: StateIcon } = LOOK[state]
  return (
    <Tag tone={tone} icon={<StateIcon aria-hidden="true" />}>
      {t(`state.${state}`)}
    </Tag>
  )
}
