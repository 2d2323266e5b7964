import { ofPlace } from './ofPlace.ts'

export interface CommissionName {
  readonly name: string
  readonly theme: string
  readonly level: 'departmental' | 'regional' | 'national'
}

const THEMES: Readonly<Record<string, readonly string[]>> = {
  'Action sociale': [
    'Commission de coordination des actions de prévention des expulsions locatives (CCAPEX)',
    'Commission de l’allocation personnalisée d’autonomie',
    'Conseil départemental de la citoyenneté et de l’autonomie',
    'Commission des droits et de l’autonomie des personnes handicapées',
    'Commission départementale de surendettement',
    'Comité départemental des services aux familles',
    'Commission de sélection des appels à projets sociaux et médico-sociaux',
    'Conseil de famille des pupilles de l’État',
    'Commission départementale d’aide sociale',
    'Comité de pilotage du plan d’action pour le logement des personnes défavorisées',
    'Conseil départemental d’insertion',
    'Comité départemental d’aide alimentaire',
  ],
  Santé: [
    'Conseil territorial de santé',
    'Comité départemental de l’aide médicale urgente et de la permanence des soins',
    'Commission départementale des soins psychiatriques',
    'Conseil départemental de l’environnement et des risques sanitaires et technologiques (CODERST)',
    'Comité départemental de lutte contre les moustiques et les nuisibles',
    'Conseil de surveillance du groupe hospitalier nord',
    'Conseil de surveillance du groupe hospitalier sud',
    'Conseil de surveillance de l’hôpital intercommunal',
    'Comité de suivi du plan canicule',
  ],
  Sécurité: [
    'Commission consultative départementale de sécurité et d’accessibilité',
    'Sous-commission pour la sécurité incendie des établissements recevant du public',
    'Sous-commission pour l’homologation des enceintes sportives',
    'Sous-commission pour la sécurité des campings et du stationnement des gens du voyage',
    'Sous-commission pour la sécurité des infrastructures de transport',
    'Commission départementale de vidéoprotection',
    'Conseil départemental de prévention de la délinquance',
    'Commission départementale de la sécurité routière',
    'Commission départementale des gardes particuliers',
    'Commission départementale des risques naturels majeurs',
    'Comité départemental de défense et de protection civile',
    'Commission de lutte contre la prostitution et le proxénétisme',
    'Commission des taxis et des transports publics particuliers de personnes',
    'Conseil d’évaluation de la maison d’arrêt',
  ],
  'Éducation et petite enfance': [
    'Conseil départemental de l’Éducation nationale',
    'Commission départementale d’orientation vers les enseignements adaptés',
    'Commission d’affectation des élèves en collège',
    'Conseil d’administration du centre d’information et d’orientation',
    'Commission départementale de l’accueil des jeunes enfants',
    'Comité de suivi des rythmes scolaires',
    'Commission d’appel du second degré',
    'Conseil d’administration de l’institut de formation des enseignants',
  ],
  'Urbanisme et logement': [
    'Commission départementale d’aménagement commercial',
    'Commission départementale de médiation du droit au logement opposable',
    'Commission départementale de conciliation des rapports locatifs',
    'Commission du contingent préfectoral de logements',
    'Commission départementale consultative des gens du voyage',
    'Comité départemental de l’habitat et de l’hébergement',
    'Commission de conciliation en matière d’élaboration de documents d’urbanisme',
    'Commission départementale des objets mobiliers',
    'Conseil d’administration du conseil d’architecture, d’urbanisme et de l’environnement',
    'Commission locale d’amélioration de l’habitat',
  ],
  Environnement: [
    'Commission de la nature, des paysages et des sites, formation de la nature',
    'Commission de la nature, des paysages et des sites, formation des sites et paysages',
    'Commission de la nature, des paysages et des sites, formation de la publicité',
    'Commission de la nature, des paysages et des sites, formation des carrières',
    'Commission de la nature, des paysages et des sites, formation de la faune sauvage',
    'Commission de la nature, des paysages et des sites, formation des unités touristiques',
    'Commission consultative d’élaboration du plan de gestion des déchets',
    'Commission de suivi de site de l’usine d’incinération',
    'Commission de suivi de site du port fluvial',
    'Commission consultative de l’environnement de l’héliport',
    'Comité de rivière de la Bièvre',
    'Comité des berges de Seine',
    'Commission départementale de la chasse',
    'Comité de suivi des zones à faibles émissions',
  ],
  Finances: [
    'Commission départementale des impôts directs locaux',
    'Commission des élus pour la dotation d’équipement des territoires ruraux et l’investissement local',
    'Commission départementale des valeurs locatives des locaux professionnels',
    'Commission de conciliation des finances locales',
    'Comité local des finances publiques',
    'Commission de surendettement des collectivités',
    'Conférence des financeurs de la perte d’autonomie',
  ],
  'Emploi et économie': [
    'Commission départementale de l’emploi et de l’insertion',
    'Conseil départemental de l’insertion par l’activité économique',
    'Commission du fonds national de revitalisation des territoires',
    'Comité départemental de suivi des entreprises en difficulté',
    'Commission départementale du travail dominical',
    'Comité de pilotage de la garantie jeunes',
    'Conseil d’administration de la mission locale nord',
    'Conseil d’administration de la mission locale sud',
  ],
  'Institutions et fonction publique': [
    'Commission départementale de la coopération intercommunale',
    'Commission de propagande électorale',
    'Commission départementale d’établissement des listes des jurés',
    'Comité de réforme de la fonction publique territoriale',
    'Conseil de discipline de recours',
    'Commission de présence postale territoriale',
    'Commission d’accès aux documents numériques',
    'Comité départemental du numérique et de l’inclusion',
    'Commission d’attribution des médailles communales',
    'Commission départementale de réforme des agents',
    'Commission des archives',
  ],
  'Culture, sport et mémoire': [
    'Conseil départemental pour les anciens combattants et la mémoire de la Nation',
    'Commission départementale du développement de la vie associative',
    'Conseil départemental de la jeunesse, des sports et de la vie associative',
    'Commission départementale des espaces et sites de sports de nature',
    'Commission de labellisation de la Maison des Jeux',
    'Comité départemental du tourisme',
    'Commission d’aide à la diffusion culturelle',
    'Comité départemental des archives orales',
    'Commission départementale des médailles de la jeunesse et des sports',
    'Conseil de développement des pratiques artistiques',
  ],
}

const BY_ARRONDISSEMENT: Readonly<Record<string, string>> = {
  'Commission d’arrondissement de sécurité': 'Sécurité',
  'Commission d’arrondissement d’accessibilité': 'Action sociale',
  'Commission de contrôle des listes électorales': 'Institutions et fonction publique',
  'Comité d’arrondissement de la lutte contre les violences faites aux femmes': 'Action sociale',
  'Cellule de veille de la radicalisation': 'Sécurité',
}

const BY_AUTHORITY: Readonly<Record<string, string>> = {
  'Conférence intercommunale du logement': 'Urbanisme et logement',
  'Contrat local de santé, comité de pilotage': 'Santé',
  'Commission locale d’évaluation des charges transférées': 'Finances',
  'Comité du plan climat air énergie': 'Environnement',
}

const REGIONAL: Readonly<Record<string, readonly string[]>> = {
  Environnement: [
    'Comité régional de la biodiversité',
    'Commission régionale de la forêt et du bois',
    'Comité de bassin Seine-Normandie',
  ],
  'Urbanisme et logement': [
    'Comité régional de l’habitat et de l’hébergement',
    'Commission régionale du patrimoine et de l’architecture',
  ],
  'Institutions et fonction publique': [
    'Conférence territoriale de l’action publique',
    'Conseil régional d’orientation de la formation des agents',
  ],
  'Emploi et économie': ['Comité régional de l’emploi, de la formation et de l’orientation'],
  Santé: ['Conférence régionale de la santé et de l’autonomie'],
  'Culture, sport et mémoire': ['Conférence régionale du sport'],
}

const NATIONAL: Readonly<Record<string, readonly string[]>> = {
  Finances: ['Comité des finances locales', 'Conseil national d’évaluation des normes'],
  'Institutions et fonction publique': ['Conseil supérieur de la fonction publique territoriale'],
  Environnement: ['Conseil national de la transition écologique', 'Conseil national de l’eau'],
  Sécurité: ['Conseil national de la sécurité civile'],
  'Urbanisme et logement': ['Conseil national de l’habitat'],
}

/** Commissions on which mayors are represented: kinds that exist, in an invented list. */
export function commissionNames(
  arrondissements: readonly string[],
  authorities: readonly string[],
): CommissionName[] {
  return [
    ...listed(THEMES, 'departmental'),
    ...listed(spread(BY_ARRONDISSEMENT, arrondissements, 'arrondissement'), 'departmental'),
    ...listed(spread(BY_AUTHORITY, authorities, 'territoire'), 'departmental'),
    ...listed(REGIONAL, 'regional'),
    ...listed(NATIONAL, 'national'),
  ]
}

function listed(
  themes: Readonly<Record<string, readonly string[]>>,
  level: CommissionName['level'],
): CommissionName[] {
  return Object.entries(themes).flatMap(([theme, names]) => names.map((name) => ({ name, theme, level })))
}

function spread(
  templates: Readonly<Record<string, string>>,
  places: readonly string[],
  link: string,
): Record<string, string[]> {
  const spreadNames: Record<string, string[]> = {}
  for (const [template, theme] of Object.entries(templates)) {
    spreadNames[theme] = [
      ...(spreadNames[theme] ?? []),
      ...places.map((place) => `${template}, ${link} ${ofPlace(place)}`),
    ]
  }
  return spreadNames
}
