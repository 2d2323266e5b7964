import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../meetings/useCommand.ts'
import { Confirm } from '../ui/Confirm.tsx'
import css from './approval.module.css'

/** Begins a rectification, once it is said what that is, and opens it. */
export function CreateRectification({ meeting }: { readonly meeting: string }): ReactElement {
  const { t } = useTranslation(['approval', 'meetings'])
  const navigate = useNavigate()
  const { busy, problem, run, clear } = useCommand()
  const [asked, setAsked] = useState(false)
  const create = async (): Promise<void> => {
    const answer = await run<{ rectification: string }>('createRectification', { meeting })
    if (!answer.ok) return
    setAsked(false)
    const params = { id: meeting, rid: answer.value.rectification }
    await navigate({ to: '/reunions/$id/rectificatif/$rid', params })
  }
  return (
    <>
      <Button variant="default" onClick={() => (clear(), setAsked(true))}>
        {t('rectify')}
      </Button>
      <Confirm
        opened={asked}
        title={t('rectifyTitle')}
        confirm={t('rectify')}
        busy={busy}
        onConfirm={() => void create()}
        onClose={() => setAsked(false)}
      >
        <p>{t('rectifyText')}</p>
        {problem && (
          <p className={css['bad']} role="alert">
            {t(problem, { ns: 'meetings' })}
          </p>
        )}
      </Confirm>
    </>
  )
}
