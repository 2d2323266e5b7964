import { letter, type LinkLetter } from './letter.ts'

export const invitationMail = ({ name, url, association }: LinkLetter) =>
  letter({
    subject: `Votre accès à l’espace de travail de ${association}`,
    greeting: `Bonjour ${name},`,
    before: [
      `${association} vous ouvre un accès à Tour de table, son annuaire et ses comptes rendus partagés.`,
      `Pour choisir votre mot de passe, suivez ce lien :`,
    ],
    action: { label: 'Choisir mon mot de passe', url },
    after: [
      'Ce lien vous est personnel. Il sert une seule fois, dans les 14 jours.',
      'Si vous n’attendiez pas ce message, vous pouvez l’ignorer.',
    ],
    signature: association,
  })
