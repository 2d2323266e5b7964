import { meetingKinds, type MeetingKind } from '#domain'
import { letter } from '../mail/letter.ts'
import { spokenDay, spokenMoment, spokenTime, type ReadMeeting } from './meetingFacts.ts'

/** Why someone is written to: convened, reminded to answer, told that the facts have changed. */
export const PURPOSES = ['convocation', 'reminder', 'change'] as const
export type Purpose = (typeof PURPOSES)[number]

interface Options extends Pick<ReadMeeting, 'facts' | 'agenda'> {
  readonly purpose: Purpose
  readonly kind: MeetingKind
  /** «Mme Solène Garnier». */
  readonly recipient: string
  /** Words of who convenes; may be empty. */
  readonly message: string
  readonly place: string
  readonly answerUrl: string
  readonly association: string
  /** Names by id of the people who report on a point. */
  readonly nameOf: (person: string) => string
}

const SUBJECTS: Readonly<Record<Purpose, string>> = {
  convocation: 'Convocation',
  reminder: 'Rappel',
  change: 'Changement',
}

/** The letter that convenes, with what one needs to come and the link by which one answers. */
export function convocationLetter(options: Options) {
  const { purpose, kind, facts, agenda, recipient, message, answerUrl, association, nameOf } = options
  const opening = {
    convocation: meetingKinds[kind].wording.invitation(facts.title),
    reminder: `Vous êtes attendu·e et votre réponse nous manque encore\u00a0: ${facts.title}.`,
    change: `Les informations de cette réunion ont changé\u00a0: ${facts.title}. Voici les nouvelles.`,
  }[purpose]
  const when = [spokenDay(facts.date), facts.start && `à ${spokenTime(facts.start)}`]
    .filter(Boolean)
    .join(' ')
  const points = agenda.map(({ number, title, level, minutes, rapporteur }) => {
    const told = [minutes && `${minutes}\u00a0min`, rapporteur && nameOf(rapporteur)].filter(Boolean)
    const indent = '\u00a0\u00a0\u00a0'.repeat(level - 1)
    return `${indent}${number}. ${title}${told.length > 0 ? ` (${told.join(', ')})` : ''}`
  })
  const where = [
    spokenMoment(facts),
    options.place && `Lieu\u00a0: ${options.place}`,
    facts.videoLink && `Visioconférence\u00a0: ${facts.videoLink}`,
  ]
  return letter({
    subject: `${SUBJECTS[purpose]}\u00a0: ${facts.title}, ${when}`,
    greeting: `Bonjour ${recipient},`,
    before: [
      opening,
      message,
      where.filter(Boolean).join('\n'),
      points.length > 0 ? ['Ordre du jour', ...points].join('\n') : '',
      'Dites-nous si vous viendrez, en salle ou à distance, ou qui vous représentera\u00a0:',
    ].filter((part) => part !== ''),
    action: { label: 'Répondre à la convocation', url: answerUrl },
    after: [
      'Ce lien vous est personnel et ne demande ni compte ni mot de passe. Vous pouvez changer votre réponse jusqu’à la réunion.',
    ],
    signature: association,
  })
}
