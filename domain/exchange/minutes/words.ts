/** The French words of exported minutes: a document for people, whatever the language of the screen. */
export const words = {
  civility: { Mme: 'Madame', 'M.': 'Monsieur' },
  and: 'et',
  represents: 'représente',
  reads: 'lit un message de',
  decision: 'Décision',
  vote: 'Vote',
  action: 'Action',
  convention: 'Convention',
  legalReference: 'Référence',
  annex: 'Annexe',
  for: 'pour',
  against: 'contre',
  abstention: ['abstention', 'abstentions'],
  before: 'avant le',
  signedOn: 'signée le',
  of: 'du',
  number: 'n°',
  article: 'article',
  law: {
    law: 'Loi',
    decree: 'Décret',
    order: 'Arrêté',
    code: 'Code',
    circular: 'Circulaire',
    deliberation: 'Délibération',
    other: 'Texte',
  },
  agenda: 'Ordre du jour',
  attendance: 'Présences',
  status: {
    inRoom: 'En salle',
    remote: 'En visioconférence',
    represented: 'Représentés',
    excused: 'Excusés',
    noAnswer: 'Sans réponse',
  },
  representedBy: 'par',
  decisions: 'Relevé des décisions',
  actions: 'Actions à mener',
  next: 'Prochaine réunion',
  notes: 'Notes',
  back: 'Retour à l’appel de note',
  page: 'page',
  minutes: 'Compte rendu',
  communes: ['commune représentée', 'communes représentées'],
  days: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  bytes: ['octets', 'Ko', 'Mo'],
} as const

const NBSP = '\u00a0'

/** «15 communes représentées». */
export const communes = (count: number): string => `${count}${NBSP}${words.communes[count > 1 ? 1 : 0] ?? ''}`

/** «mercredi»; empty for what is no day. @param date `YYYY-MM-DD` */
export const weekday = (date: string): string => words.days[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''

/** «1,2 Mo». */
export function size(bytes: number): string {
  const power = bytes >= 1e6 ? 2 : bytes >= 1000 ? 1 : 0
  const value = (bytes / 1000 ** power).toFixed(power === 2 ? 1 : 0).replace('.', ',')
  return `${value}${NBSP}${words.bytes[power]}`
}
