/** What the directory takes from the Répertoire national des élus, in our own words. */
export type Column =
  | 'departmentCode'
  | 'specialCode'
  | 'communeCode'
  | 'communeName'
  | 'cantonCode'
  | 'cantonName'
  | 'constituencyCode'
  | 'constituencyName'
  | 'regionCode'
  | 'sectionCode'
  | 'sectorName'
  | 'authoritySiren'
  | 'authorityName'
  | 'familyName'
  | 'givenName'
  | 'gender'
  | 'birthDate'
  | 'occupation'
  | 'mandateStart'
  | 'mandateEnd'
  | 'role'
  | 'roleStart'
  | 'roleEnd'

/** Columns that are never read, whatever the file: sensitive, or more than the directory needs. */
export const SENSITIVE_COLUMNS = {
  birthPlace: { fr: 'lieu de naissance', en: 'place of birth' },
  nuance: { fr: 'nuance politique', en: 'political label' },
  nationality: { fr: 'nationalité', en: 'nationality' },
} as const
export type SensitiveColumn = keyof typeof SENSITIVE_COLUMNS

export type Heading =
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'sensitive'; readonly column: SensitiveColumn }
  | { readonly kind: 'ignored' }

/**
 * Every heading seen in a file since 2014, reduced by `headingKey`: small words, accents and punctuation
 * are what changes from one year to the next.
 */
const ALIASES: Readonly<Record<Column, readonly string[]>> = {
  departmentCode: ['code departement', 'code departement maire', 'code departement epci'],
  specialCode: ['code collectivite statut particulier'],
  communeCode: [
    'code commune',
    'code insee commune',
    'code commune rattachement',
    'code commune rattachee',
    'code insee commune rattachee',
  ],
  communeName: ['libelle commune', 'libelle commune rattachement', 'libelle commune rattachee'],
  cantonCode: ['code canton'],
  cantonName: ['libelle canton'],
  constituencyCode: ['code circonscription legislative', 'code circonscription'],
  constituencyName: ['libelle circonscription legislative', 'libelle circonscription'],
  regionCode: ['code region'],
  sectionCode: ['code section departementale'],
  sectorName: ['libelle secteur'],
  authoritySiren: ['n siren', 'siren', 'siren epci', 'numero siren'],
  authorityName: ['libelle epci'],
  familyName: ['nom elu', 'nom'],
  givenName: ['prenom elu', 'prenom'],
  gender: ['code sexe', 'sexe elu', 'code sexe elu', 'sexe', 'civilite'],
  birthDate: ['date naissance', 'date naissancee', 'date naissance elu'],
  occupation: ['libelle categorie socio professionnelle', 'libelle profession'],
  mandateStart: ['date debut mandat'],
  mandateEnd: ['date fin mandat'],
  role: ['libelle fonction'],
  roleStart: ['date debut fonction'],
  roleEnd: ['date fin fonction'],
}

const byKey = new Map<string, Column>()
for (const [column, keys] of Object.entries(ALIASES) as [Column, readonly string[]][]) {
  for (const key of keys) byKey.set(key, column)
}

/** A heading as it is shown to users: NFC, straight apostrophe, single spaces, no byte order mark. */
function normaliseHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\s\u00a0\u202f\ufeff]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** What stands under a heading, in whichever dialect it is written. */
export function readHeading(heading: string): Heading {
  const key = headingKey(heading)
  if (/\bnuance\b/.test(key)) return { kind: 'sensitive', column: 'nuance' }
  if (/\bnationalite\b/.test(key)) return { kind: 'sensitive', column: 'nationality' }
  if (/\b(lieu|commune|pays|departement)\b.*\bnaissance\b/.test(key)) {
    return { kind: 'sensitive', column: 'birthPlace' }
  }
  const column = byKey.get(key)
  return column ? { kind: 'column', column } : { kind: 'ignored' }
}

function headingKey(heading: string): string {
  return normaliseHeading(heading)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(de|du|des|la|le|les|l|d|a|un)\b/g, ' ')
    .replace(/\b(departement maires|departement maire)\b/, 'departement')
    .replace(/\s+/g, ' ')
    .trim()
}
