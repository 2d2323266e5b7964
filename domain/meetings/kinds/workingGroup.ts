import type { KindTemplate } from './kind.ts'

/** A group formed for one question: who takes part is chosen for each. */
export const workingGroup: KindTemplate = {
  body: null,
  agenda: [
    { title: 'Rappel de la commande', level: 1, minutes: 10 },
    { title: 'Contributions des communes', level: 1, minutes: 45 },
    { title: 'Propositions au Bureau', level: 1, minutes: 20 },
  ],
  wording: {
    title: () => 'Groupe de travail',
    invitation: (title) => `Vous êtes convié·e à la réunion : ${title}.`,
    opening: 'Le groupe rappelle la question qui lui est posée et ce qui est attendu de lui.',
    disclaimer:
      'Ce relevé a été écrit en séance. Les propositions qu’il contient n’engagent pas l’association avant la décision du Bureau.',
  },
  convened: () => [],
  quorum: null,
}
