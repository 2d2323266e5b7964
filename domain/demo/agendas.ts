import type { MeetingKind } from '../documents/metadata.ts'

/** The points of a meeting, by kind. `{theme}` is the subject of the day. */
export const AGENDAS: Readonly<Record<MeetingKind, readonly (readonly [string, number])[]>> = {
  network: [
    ['Ouverture par les coordinateurs du réseau', 10],
    ['Tour de table : actualité des communes', 50],
    ['Échanges : {theme}', 30],
  ],
  bureau: [
    ['Approbation du compte rendu de la séance précédente', 5],
    ['Actualité de l’association', 40],
    ['Désignations et questions diverses', 30],
  ],
  assembly: [
    ['Rapport moral', 40],
    ['Rapport financier et cotisation', 30],
    ['Questions des maires', 50],
  ],
  commission: [
    ['Présentation du dossier', 20],
    ['Avis des représentants des communes', 40],
    ['Suites à donner', 15],
  ],
  workingGroup: [
    ['Rappel de la commande', 10],
    ['Contributions des communes', 45],
    ['Propositions au Bureau', 20],
  ],
  event: [
    ['Accueil', 15],
    ['Table ronde : {theme}', 60],
    ['Échanges avec la salle', 45],
  ],
}

/** The agenda of 17 March 2021, as it was sent. */
export const ESS_AGENDA: readonly (readonly [string, number])[] = [
  ['Intervention des coordinateurs du réseau Économie Sociale et Solidaire', 15],
  ['Tour de table pour une présentation des élus et de leurs délégations', 50],
  ['Échanges sur les thèmes qui pourront être examinés lors des prochaines réunions', 25],
]
