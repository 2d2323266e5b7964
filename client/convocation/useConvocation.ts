import { useCallback, useEffect, useState } from 'react'
import { request } from '../session/request.ts'

export type Purpose = 'convocation' | 'reminder' | 'change'

/** What became of a letter to one person. */
export interface Letter {
  readonly id: number
  readonly person: string
  readonly purpose: Purpose
  readonly address: string
  readonly state: 'queued' | 'sending' | 'sent' | 'outbox' | 'failed'
  readonly problem: 'refused' | 'unreachable' | 'postponed' | 'interrupted' | null
  /** Milliseconds since 1970. */
  readonly queuedAt: number
  readonly settledAt: number | null
}

/** Answer of `GET /api/meetings/<id>/convocation`. */
export interface Convocation {
  readonly hasMailServer: boolean
  readonly message: string
  readonly reminders: readonly number[]
  readonly changed: boolean
  readonly letters: readonly Letter[]
}

const AGAIN_MS = 2_000

/**
 * The letters of a meeting as the server knows them; asked again while some are on their way.
 * @param stamp asked again when it changes
 */
export function useConvocation(meeting: string, stamp: string) {
  const [convocation, setConvocation] = useState<Convocation | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const reload = useCallback(async () => {
    const answer = await request<Convocation>('GET', `/api/meetings/${meeting}/convocation`)
    if (answer.ok) setConvocation(answer.value)
    setRefusal(answer.ok ? null : answer.code)
  }, [meeting])
  useEffect(() => {
    // What was edited a moment ago reaches the server first.
    const timer = setTimeout(() => void reload(), stamp === '' ? 0 : 400)
    return () => clearTimeout(timer)
  }, [reload, stamp])
  const waiting = convocation?.letters.some(({ state }) => state === 'queued' || state === 'sending')
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => void reload(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, reload])
  return { convocation, refusal, reload }
}
