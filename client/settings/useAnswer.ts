import { useCallback, useEffect, useState } from 'react'
import { request, type Answer } from '../session/request.ts'

/** What the server answers to a GET, or null until it does. `reload` asks again and keeps what is shown meanwhile. */
export function useAnswer<T>(path: string): { answer: Answer<T> | null; reload: () => void } {
  const [answer, setAnswer] = useState<Answer<T> | null>(null)
  const reload = useCallback(() => void request<T>('GET', path).then(setAnswer), [path])
  useEffect(reload, [reload])
  return { answer, reload }
}
