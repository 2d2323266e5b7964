import type { Audience } from '#domain'
import { IconEyeOff, IconLock, IconUsers, IconWorld } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'

const ICONS = { public: IconWorld, members: IconUsers, staff: IconLock, restricted: IconEyeOff } as const

/** Who may read a field. */
export function AudienceLabel({
  audience,
}: {
  readonly audience: Audience | undefined
}): ReactElement | null {
  const { t } = useTranslation('directory')
  if (!audience) return null
  const Icon = ICONS[audience]
  return (
    <span className={css['audience']}>
      <Icon size={14} aria-hidden="true" />
      {t(`audience.${audience}`)}
    </span>
  )
}
