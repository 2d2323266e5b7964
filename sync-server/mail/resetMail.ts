import { letter, type LinkLetter } from './letter.ts'

export const resetMail = ({ name, url, association }: LinkLetter) =>
  letter({
    subject: 'Choisir un nouveau mot de passe',
    greeting: `Bonjour ${name},`,
    before: [
      'Un nouveau mot de passe a été demandé pour votre compte Tour de table.',
      `Pour le choisir, suivez ce lien :`,
    ],
    action: { label: 'Choisir un nouveau mot de passe', url },
    after: [
      'Ce lien sert une seule fois, dans l’heure. Il fermera vos autres sessions.',
      'Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.',
    ],
    signature: association,
  })
