import type { KindTemplate } from './kind.ts'
import { mayors } from './mayors.ts'

/** The general assembly: every commune has a voice, through its mayor or whom they send. */
export const assembly: KindTemplate = {
  body: null,
  agenda: [
    { title: 'Approbation du compte rendu de la précédente assemblée', level: 1, minutes: 5 },
    { title: 'Rapport moral et d’activité', level: 1, minutes: 30 },
    { title: 'Rapport financier', level: 1, minutes: 20 },
    { title: 'Comptes de l’exercice', level: 2 },
    { title: 'Montant de la cotisation', level: 2 },
    { title: 'Questions des maires', level: 1, minutes: 35 },
  ],
  wording: {
    title: () => 'Assemblée générale',
    invitation: () => 'Vous êtes convié·e à l’assemblée générale de l’association.',
    opening: 'L’assemblée est ouverte ; le nombre de communes présentes ou représentées est constaté.',
    disclaimer:
      'Ce procès-verbal a été écrit en séance à partir des interventions. Il est soumis à l’approbation de la prochaine assemblée.',
  },
  convened: (directory) => mayors(directory),
  quorum: { of: 'communes', share: [1, 2], representedCount: true },
}
