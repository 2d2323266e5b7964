import type { KindTemplate } from './kind.ts'
import { seatedOn } from './seated.ts'

/** A network of officials who hold the same delegation, one or more a commune. */
export const network: KindTemplate = {
  body: 'network',
  agenda: [
    { title: 'Ouverture par les coordinateurs du réseau', level: 1, minutes: 10 },
    { title: 'Tour de table des communes', level: 1, minutes: 50 },
    { title: 'Échanges et pistes de travail', level: 1, minutes: 20 },
    { title: 'Prochaine réunion', level: 1, minutes: 10 },
  ],
  wording: {
    title: (body) => `Réseau ${body}`,
    invitation: (title) => `Vous êtes convié·e à la réunion du ${title}.`,
    opening: 'Les coordinateurs du réseau accueillent les participants et rappellent l’ordre du jour.',
    disclaimer:
      'Ce compte rendu a été écrit pendant la réunion, à partir des notes prises en séance. Il ne restitue pas chaque parole : signalez à l’association ce qui vous paraît inexact ou manquant.',
  },
  convened: (_, day, body) => seatedOn(body, day),
  quorum: null,
}
