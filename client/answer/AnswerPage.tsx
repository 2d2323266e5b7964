import { useParams } from '@tanstack/react-router'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { EntranceFrame } from '../session/EntranceFrame.tsx'
import { request, type Answer } from '../session/request.ts'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import css from './answer.module.css'
import type { Invited } from './Invited.ts'
import { MeetingFacts } from './MeetingFacts.tsx'

/** What the link of a convocation opens: the meeting and one's answer, without an account. */
export function AnswerPage(): ReactElement {
  const { t } = useTranslation('answer')
  const { token } = useParams({ from: '/reponse/$token' })
  const [answer, setAnswer] = useState<Answer<Invited> | null>(null)
  const path = `/api/answers/${encodeURIComponent(token)}`
  useEffect(() => {
    document.title = `${t('title')} · Tour de table`
    void request<Invited>('GET', path).then(setAnswer)
  }, [path, t])

  return (
    <EntranceFrame>
      {!answer && <LoadingShape rows={5} />}
      {answer && !answer.ok && (
        <>
          <h1>{t('gone')}</h1>
          <p>{t([`refused.${answer.code}`, 'refused.failed'])}</p>
        </>
      )}
      {answer?.ok && (
        <>
          <h1>{answer.value.meeting.title}</h1>
          <p className={css['association']}>{answer.value.association}</p>
          <p>
            {t('hello', { name: answer.value.name })}
            <br />
            {t('invites')}
          </p>
          <MeetingFacts invited={answer.value} />
          <AnswerForm
            path={path}
            known={answer.value.answer}
            onAnswered={(given) => setAnswer({ ok: true, value: { ...answer.value, answer: given } })}
          />
        </>
      )}
    </EntranceFrame>
  )
}
