/** The mayors of the 36 communes as the ministry publishes them, invented: semicolons, ISO-8859-1, capitals. */
export function mayorsFile(communes: readonly { readonly code: string; readonly name: string }[]): Buffer {
  const header = [
    'Code du département',
    'Libellé du département',
    'Code de la collectivité à statut particulier',
    'Libellé de la collectivité à statut particulier',
    'Code de la commune',
    'Libellé de la commune',
    "Nom de l'élu",
    "Prénom de l'élu",
    'Code sexe',
    'Date de naissance',
    'Code de la catégorie socio-professionnelle',
    'Libellé de la catégorie socio-professionnelle',
    'Date de début du mandat',
    'Date de début de la fonction',
  ]
  const rows = communes.map(({ code, name }, index) => [
    '92',
    'Hauts-De-Seine',
    '',
    '',
    code,
    name,
    `QUESNOY-${FAMILIES[index % FAMILIES.length]}`,
    index % 2 ? 'Hervé' : 'Zélie',
    index % 2 ? 'M' : 'F',
    `${String((index % 27) + 1).padStart(2, '0')}/06/19${60 + (index % 30)}`,
    '33',
    'Cadre de la fonction publique',
    '18/05/2020',
    '23/05/2020',
  ])
  return Buffer.from([header, ...rows].map((row) => row.join(';')).join('\n'), 'latin1')
}

const FAMILIES = ['ABEL', 'BÉRARD', 'CÔME', 'DÉVAL', 'ESNAULT', 'FÈVRE']
