import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../session/request.ts'
import css from './convocation.module.css'
import { refusalKey } from './refusalKey.ts'
import type { Purpose } from './useConvocation.ts'

interface Props {
  readonly meeting: string
  readonly purpose: Purpose
  readonly initial: string
  /** How many will be written to, and names of those who cannot be. */
  readonly reached: number
  readonly without: readonly string[]
  readonly busy: boolean
  readonly problem: string | null
  readonly onSend: (message: string) => void
  /** Where the meeting may also be convened without a letter. */
  readonly onSilently?: () => void
  readonly onClose: () => void
}

interface Preview {
  readonly letter: { readonly to: string; readonly subject: string; readonly text: string } | null
}

const PAUSE_MS = 300

/** The letter as it will be read, with one's own words in it, before it leaves. */
export function LetterDialog(props: Props): ReactElement {
  const { meeting, purpose, initial, reached, without, busy, problem, onSend, onSilently, onClose } = props
  const { t } = useTranslation('convocation')
  const [message, setMessage] = useState(initial)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      void request<Preview>('POST', `/api/meetings/${meeting}/letter`, { purpose, message }).then(
        (answer) => {
          if (!current) return
          if (answer.ok) setPreview(answer.value)
          setRefusal(answer.ok ? null : refusalKey(answer.code))
        },
      )
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [meeting, purpose, message])
  const said = problem ?? refusal
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`letter.${purpose}`)}
      withCloseButton={false}
      radius="lg"
      size="lg"
    >
      <Textarea
        label={t('letter.message')}
        description={t('letter.messageHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        data-autofocus
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
      {preview === null && !said && <p className={css['dim']}>{t('letter.loading')}</p>}
      {preview?.letter && (
        <>
          <p className={css['subject']}>
            <span>{t('letter.subject')}</span> <b>{preview.letter.subject}</b>
          </p>
          <div
            className={css['letter']}
            tabIndex={0}
            role="region"
            aria-label={t('letter.read', { name: preview.letter.to })}
          >
            {preview.letter.text}
          </div>
          <p className={css['dim']}>{t('letter.calendar')}</p>
        </>
      )}
      {reached === 0 && <p>{t('letter.nobody')}</p>}
      {without.length > 0 && (
        <p className={css['dim']}>{t('letter.without', { names: without.join(', ') })}</p>
      )}
      {said && (
        <p role="alert" className={css['refusal']}>
          {t(said)}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('letter.cancel')}
        </Button>
        {onSilently && (
          <Button variant="default" disabled={busy} onClick={onSilently}>
            {t('letter.silently')}
          </Button>
        )}
        {reached > 0 && (
          <Button loading={busy} onClick={() => onSend(message.trim())}>
            {t('letter.send', { count: reached })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}
