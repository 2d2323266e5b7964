import { ANSWER_STATUSES, type AnswerStatus } from '#domain'
import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../session/request.ts'
import css from './answer.module.css'
import type { Invited } from './Invited.ts'

type Given = NonNullable<Invited['answer']>

interface Props {
  readonly path: string
  readonly known: Given | null
  readonly onAnswered: (given: Given) => void
}

/** One choice among four, words if one likes; sent by a gesture of one's own, and changed the same way. */
export function AnswerForm({ path, known, onAnswered }: Props): ReactElement {
  const { t } = useTranslation('answer')
  const [status, setStatus] = useState<AnswerStatus | null>(known?.status ?? null)
  const [representedBy, setRepresentedBy] = useState(known?.representedBy ?? '')
  const [comment, setComment] = useState(known?.comment ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)

  async function send(): Promise<void> {
    setSent(false)
    if (!status) return setRefusal('choose')
    const by = status === 'represented' ? representedBy.trim() : ''
    if (status === 'represented' && by === '') return setRefusal('representedBy')
    setRefusal(null)
    setBusy(true)
    const given = { status, representedBy: by, comment: comment.trim() }
    const answer = await request('POST', path, given)
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.code)
    setSent(true)
    onAnswered(given)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Stack gap="1rem">
        <div role="status" className={known ? css['known'] : undefined}>
          {known && (
            <>
              <p>
                {sent && <b>{t('thanks')} </b>}
                {t(`yours.${known.status}`, { name: known.representedBy })}
              </p>
              <p>{t('until')}</p>
            </>
          )}
        </div>
        <Radio.Group
          label={t('choice')}
          value={status ?? ''}
          error={refusal === 'choose' && t('refused.choose')}
          onChange={(value) => setStatus(ANSWER_STATUSES.find((each) => each === value) ?? null)}
        >
          <div className={css['choices']}>
            {ANSWER_STATUSES.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`status.${each}`)}
                size="md"
                className={css['choice']}
              />
            ))}
          </div>
        </Radio.Group>
        {status === 'represented' && (
          <TextInput
            label={t('by')}
            description={t('byHint')}
            maxLength={200}
            size="md"
            value={representedBy}
            error={refusal === 'representedBy' && t('refused.representedBy')}
            onChange={({ currentTarget }) => setRepresentedBy(currentTarget.value)}
          />
        )}
        <Textarea
          label={t('comment')}
          maxLength={1000}
          autosize
          minRows={2}
          size="md"
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        {refusal && refusal !== 'choose' && refusal !== 'representedBy' && (
          <p role="alert" className={css['refusal']}>
            {t([`refused.${refusal}`, 'refused.failed'])}
          </p>
        )}
        <Button type="submit" size="md" fullWidth disabled={busy}>
          {t(busy ? 'sending' : known ? 'change' : 'send')}
        </Button>
      </Stack>
    </form>
  )
}
