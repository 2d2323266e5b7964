import type { KindTemplate } from './kind.ts'
import { seatedOn } from './seated.ts'

/** A commission in which the association holds seats: those who sit prepare it, or report on it. */
export const commission: KindTemplate = {
  body: 'commission',
  agenda: [
    { title: 'Présentation du dossier', level: 1, minutes: 20 },
    { title: 'Avis des représentants des communes', level: 1, minutes: 40 },
    { title: 'Suites à donner', level: 1, minutes: 15 },
  ],
  wording: {
    title: (body) => body,
    invitation: (title) => `Vous êtes convié·e à la réunion : ${title}.`,
    opening: 'Les représentants de l’association rappellent l’objet de la réunion.',
    disclaimer:
      'Ce compte rendu retrace les avis portés par les représentants des communes ; il n’est pas l’acte de la commission.',
  },
  convened: (_, day, body) => seatedOn(body, day),
  quorum: null,
}
