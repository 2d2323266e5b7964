import type { KindTemplate } from './kind.ts'
import { seatedOn } from './seated.ts'

/** The offices of the association: chair, vice-chairs, secretary, treasurer, members. */
export const bureau: KindTemplate = {
  body: null,
  agenda: [
    { title: 'Approbation du compte rendu de la séance précédente', level: 1, minutes: 5 },
    { title: 'Actualité de l’association', level: 1, minutes: 30 },
    { title: 'Désignations', level: 1, minutes: 15 },
    { title: 'Questions diverses', level: 1, minutes: 10 },
  ],
  wording: {
    title: () => 'Bureau',
    invitation: () => 'Vous êtes convié·e à la réunion du Bureau.',
    opening: 'La séance est ouverte ; le quorum est constaté.',
    disclaimer:
      'Ce compte rendu a été écrit en séance. Il fait foi des décisions du Bureau une fois approuvé à la séance suivante.',
  },
  convened: ({ organizations }, day) =>
    seatedOn(organizations.find(({ seats }) => seats.some(({ role }) => role === 'chair')) ?? null, day),
  quorum: { of: 'people', share: [1, 2], representedCount: false },
}
