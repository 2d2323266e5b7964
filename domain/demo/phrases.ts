import type { MeetingKind } from '../documents/metadata.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import type { Random } from './createRandom.ts'

/** How a meeting begins, in two paragraphs. */
export function openings(random: Random, { shortName }: AssociationProfile, title: string): string[] {
  return [
    random.pick([
      `Le directeur général de l’${shortName} souhaite la bienvenue aux participants et les remercie de leur présence.`,
      `La séance est ouverte par le directeur général de l’${shortName}, qui excuse le président, retenu par ailleurs.`,
      `Le directeur général de l’${shortName} rappelle l’objet de la réunion et le déroulement prévu.`,
    ]),
    random.pick([
      `${title} : il s’agit de partager ce que chaque commune a engagé, ce qui a réussi et ce qui a manqué.`,
      `L’association rappelle son rôle : relier les communes entre elles, avec les services de l’État et avec le Département.`,
      `Depuis la dernière rencontre, plusieurs communes ont transmis leurs documents ; ils ont été adressés à tous les membres.`,
    ]),
  ]
}

export const decisions: Readonly<Record<MeetingKind, readonly string[]>> = {
  network: [
    'Le réseau retient trois sujets pour ses prochaines réunions et invitera un intervenant extérieur pour chacun.',
    'Le réseau organise une visite de terrain avant l’été, dans une commune volontaire.',
    'Le réseau demande à l’association de recenser les dispositifs des 36 communes sous la forme d’un tableau partagé.',
    'Les membres conviennent d’échanger leurs coordonnées, après accord écrit de chacun.',
  ],
  bureau: [
    'Le Bureau approuve à l’unanimité le compte rendu de la séance précédente.',
    'Le Bureau donne mandat au président pour procéder aux désignations présentées.',
    'Le Bureau valide le calendrier des réunions du semestre.',
  ],
  assembly: [
    'L’assemblée générale fixe à l’unanimité la cotisation à 0,185 € par habitant, part de l’AMF comprise.',
    'L’assemblée générale approuve à l’unanimité le rapport moral et le rapport financier.',
  ],
  commission: ['Les représentants des communes rendent un avis favorable, assorti de deux réserves.'],
  workingGroup: ['Le groupe de travail remet ses propositions au Bureau avant la fin du trimestre.'],
  event: ['Les actes de la journée seront publiés sur le site de l’association.'],
}

export const tasks: readonly string[] = [
  'Envoyer aux membres le tableau des dispositifs à compléter',
  'Proposer une date de visite et en vérifier les accès',
  'Transmettre la délibération et le règlement à l’association',
  'Inviter un représentant de la préfecture à la prochaine réunion',
  'Réunir les tarifs pratiqués par les communes du territoire',
  'Rédiger un modèle de convention à partager',
  'Vérifier les adresses électroniques des membres et leur accord de diffusion',
  'Préparer une note d’une page pour le Bureau',
]

/** How it ends. */
export function conclusions(random: Random): string[] {
  return [
    random.pick([
      'Les participants sont remerciés pour la qualité des échanges.',
      'Les communes qui n’ont pas pu assister à la réunion pourront intervenir lors de la prochaine rencontre.',
      'Les présentations projetées en séance sont jointes à ce compte rendu.',
    ]),
    random.pick([
      'La date de la prochaine réunion sera communiquée par l’association.',
      'La prochaine réunion se tiendra dans une commune volontaire, en salle et en visioconférence.',
    ]),
  ]
}
