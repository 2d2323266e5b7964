import { useState } from 'react'
import { sendCommand } from '../session/request.ts'
import { refusalKey } from './refusalKey.ts'

/** One command about a meeting's convocation at a time, with what the server said. */
export function useConvocationCommand(meeting: string, onDone: () => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (name: string, input: object): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    const answer = await sendCommand(name, { meeting, ...input })
    setBusy(false)
    if (answer.ok) await onDone()
    else setProblem(refusalKey(answer.code))
    return answer.ok
  }
  return { busy, problem, run, clear: () => setProblem(null) }
}
