import { formatName } from '../documents/name.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import { createId } from '../records/id.ts'
import { createRecord } from '../records/write.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import type { NetworkSeats } from './networks.ts'

const THEMES: Readonly<Record<string, string>> = {
  'developpement-durable': 'Plans climat, déchets, biodiversité en ville, rénovation des bâtiments publics',
  sante: 'Contrats locaux de santé, offre de soins, prévention, santé mentale',
  'petite-enfance': 'Modes d’accueil, recrutement, soutien à la parentalité',
  sport: 'Équipements, sport santé, clubs et bénévolat, héritage des Jeux',
  education: 'Carte scolaire, restauration, périscolaire, inclusion',
  finances: 'Budgets locaux, dotations, fiscalité, commande publique',
  egalite: 'Lutte contre les violences, égalité professionnelle, budgets sensibles au genre',
  securite: 'Police municipale, vidéoprotection, prévention de la délinquance',
  'correspondant-defense': 'Lien armées-Nation, cérémonies, réserve, mémoire',
  handicap: 'Accessibilité, emploi, inclusion scolaire, aidants',
  aines: 'Maintien à domicile, aidants, lutte contre l’isolement, résidences autonomie',
  numerique: 'Inclusion numérique, cybersécurité, données ouvertes, services en ligne',
  'securite-routiere': 'Apaisement, zones trente, mobilités douces, prévention',
  emploi: 'Commerce de proximité, insertion, attractivité, forums pour l’emploi',
  ess: 'Ressourceries, épiceries solidaires, tiers-lieux, achats responsables',
  culture: 'Conservatoires, bibliothèques, patrimoine, soutien aux artistes',
  tourisme: 'Offices de tourisme, hébergement, itinéraires, grands événements',
  'aide-alimentaire': 'Collectes, épiceries sociales, coordination des associations',
}

/** One document a network: its name, its members, what they share. */
export function writeNetworks(
  random: Random,
  documents: DemoDocuments,
  { networks }: AssociationProfile,
  seats: NetworkSeats,
): void {
  for (const { slug, name } of networks) {
    const doc = documents.open(formatName('network', slug))
    const themes = THEMES[slug]
    createRecord({ doc, type: 'network', record: 'Network', id: slug }, { name, ...(themes && { themes }) })
    for (const { person, role, start, end, consent } of seats.get(slug) ?? []) {
      const ref = { doc, type: 'network', record: 'Membership', id: createId(random.bytes) } as const
      createRecord(ref, {
        person: person.id,
        role,
        start,
        ...(end && { end }),
        consent,
        ...(consent === 'given' && { sharedContact: person.email }),
      })
    }
  }
}
