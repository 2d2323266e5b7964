import { Button } from '@mantine/core'
import { isCallOpen, type AgendaPoint } from '#domain'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../i18n/formatDate.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { closeCall, openCall } from './callEdits.ts'
import { layHeading } from './layHeading.ts'

/** Opens and closes the meeting, for who writes it. What was closed by mistake is opened again where it was. */
export function CallSwitch(): ReactElement | null {
  const { t } = useTranslation('call')
  const { editable, metadata, facts, points, editor, call: onScreen } = useMeeting()
  const { call, hold } = onScreen
  if (!editable || metadata?.minutes !== 'draft') return null
  if (isCallOpen(call)) {
    return (
      <Button variant="default" onClick={() => closeCall(hold(), today())}>
        {t('close')}
      </Button>
    )
  }
  if (call.closedAt === null && facts.date > today()) return null
  const open = (): void => {
    const held = hold()
    openCall(held)
    const first: AgendaPoint | undefined = points.find(({ done }) => !done)
    if (editor && first) layHeading(editor, first)
  }
  return (
    <Button variant="default" onClick={open}>
      {t(call.closedAt === null ? 'open' : 'reopen')}
    </Button>
  )
}
