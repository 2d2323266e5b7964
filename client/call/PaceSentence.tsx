import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../i18n/formatDate.ts'
import type { PaceOnScreen } from './usePace.ts'

/** Minutes of delay that are not worth a word. */
const TOLERATED = 2

/** «À ce rythme, la séance finit à 10 h 17, soit 14 min plus tard que prévu.» */
export function PaceSentence({ pace, voices }: PaceOnScreen): ReactElement | null {
  const { t, i18n } = useTranslation('call')
  const { itemEnd, end, late, planned, spent } = pace
  const sentences: string[] = []
  if (voices.heard > 0) sentences.push(t('heard', { count: voices.heard, present: voices.present }))
  const at = (seconds: number): string => formatTime(seconds * 1000, i18n.language)
  const delay = late === null ? 0 : Math.round(late / 60)
  if (end !== null && Math.abs(delay) > TOLERATED) {
    sentences.push(t(delay > 0 ? 'late' : 'early', { time: at(end), count: Math.abs(delay) }))
  } else if (end !== null) sentences.push(t(late === null ? 'ends' : 'onTime', { time: at(end) }))
  else if (itemEnd !== null && planned !== null && spent < planned) {
    sentences.push(t('itemEnd', { time: at(itemEnd) }))
  }
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>
}
