import { letter } from './letter.ts'

interface MinutesLetter {
  readonly name: string
  /** «Réseau Culture, 17 mars 2021» */
  readonly meeting: string
  readonly rectified: boolean
  readonly attached: boolean
  readonly url: string
  readonly association: string
}

/** The approved minutes, or what rectifies them, for those who were convened or attended. */
export function minutesMail({ name, meeting, rectified, attached, url, association }: MinutesLetter) {
  const what = rectified ? 'Le rectificatif du compte rendu' : 'Le compte rendu'
  return letter({
    subject: `${rectified ? 'Rectificatif' : 'Compte rendu'} : ${meeting}`,
    greeting: `Bonjour ${name},`,
    before: [
      `${what} de la réunion « ${meeting} » est approuvé.`,
      attached
        ? 'Vous le trouverez en pièce jointe. Avec un compte Tour de table, vous pouvez aussi le lire ici :'
        : 'Avec un compte Tour de table, vous pouvez le lire ici :',
    ],
    action: { label: 'Lire le compte rendu', url },
    after: [
      'Sans compte, demandez un accès à l’association.',
      'Une erreur ? Répondez à la personne qui a animé la réunion : un rectificatif peut être ouvert.',
    ],
    signature: association,
  })
}
