import type { Finding } from '#domain'
import type { messages } from './messages.ts'

export type SentenceKey = keyof (typeof messages)['fr']['found']

/** The sentence of a finding. A count is judged by the attendance or, where nobody was pointed, by who speaks. */
export function sentenceKey({ code, facts }: Finding): SentenceKey {
  if (code === 'communesCount') return facts['basis'] === 'attendance' ? code : 'communesHeard'
  return code
}
