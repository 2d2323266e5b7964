import type { KindTemplate } from './kind.ts'
import { mayors } from './mayors.ts'

/** A day open to all the mayors: a visit, a round table, a ceremony. */
export const event: KindTemplate = {
  body: null,
  agenda: [
    { title: 'Accueil', level: 1, minutes: 15 },
    { title: 'Table ronde', level: 1, minutes: 60 },
    { title: 'Échanges avec la salle', level: 1, minutes: 45 },
  ],
  wording: {
    title: () => '',
    invitation: (title) => `Vous êtes convié·e à l’événement : ${title}.`,
    opening: 'L’association accueille les participants.',
    disclaimer: 'Ce résumé a été écrit pendant l’événement ; il ne reprend pas toutes les interventions.',
  },
  convened: (directory) => mayors(directory),
  quorum: null,
}
