import type { MeetingKind } from '../documents/metadata.ts'

/** «Réunion du Réseau Culture»; a title that does not begin with a body stands by itself. */
export function meetingName(title: string, kind: MeetingKind | null, language: string): string {
  const names = language === 'fr' && (kind === 'network' || kind === 'bureau')
  return names && /^(Réseau|Bureau)\b/.test(title) ? `Réunion du ${title}` : title
}
