import { useState } from 'react'
import { sendCommand, type Answer } from '../session/request.ts'

const KNOWN = new Set([
  'offline',
  'forbidden',
  'approved',
  'not-approved',
  'already-sent',
  'no-pdf',
  'no-address',
  'not-in-review',
  'already-draft',
  'unknown-meeting',
  'unknown-action',
  'not-stored',
  'rate',
])

/** The key of the sentence that tells a refusal. */
function refusalKey(code: string): string {
  return `refusal.${KNOWN.has(code) ? code : 'failed'}`
}

export interface CommandState {
  readonly busy: boolean
  /** Key of the last refusal's sentence, until the next attempt. */
  readonly problem: string | null
  readonly run: <T>(name: string, input: unknown) => Promise<Answer<T>>
  readonly clear: () => void
}

/** One command at a time, with what the server said. */
export function useCommand(): CommandState {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async <T>(name: string, input: unknown): Promise<Answer<T>> => {
    setBusy(true)
    setProblem(null)
    const answer = await sendCommand<T>(name, input)
    setBusy(false)
    if (!answer.ok) setProblem(refusalKey(answer.code))
    return answer
  }
  return { busy, problem, run, clear: () => setProblem(null) }
}
