import { expect, test } from 'vitest'
import { latin1, mayorsFile, utf8, utf8Twice } from './fixtures/registerFile.ts'
import { fileOf } from './fixtures/smallDirectory.ts'
import { readRneFile } from './readRneFile.ts'

const sample = mayorsFile([{ commune: '92072', family: 'ÉTÉ-NOËL', given: 'Zoé', birth: '01/02/1970' }])

test('2019–2020: windows-1252, tabs, CRLF, a title line, D/M/YYYY dates and unpadded codes are read', () => {
  const text = [
    'Titre du rapport',
    'Code du département (Maire)\tLibellé de département (Maires)\tCode Insee de la commune\tLibellé de la commune\tNom de l’élu\tPrénom de l’élu\tCode sexe\tDate de naissance\tCode profession\tLibellé de la profession\tDate de début du mandat\tLibellé de fonction\tDate de début de la fonction\tNationalité de l’élu'.replaceAll(
      '’',
      "'",
    ),
    "1\tAIN\t4\tL'Abergement-Clémenciat\tPÊCHE\tAnaïs\tF\t3/4/1961\t31\tAvocats (obsolète)\t9/3/2020\t2ème adjoint au maire\t5/7/2020\tfrançaise",
    '',
  ].join('\r\n')
  const file = fileOf(latin1(text))
  expect(file.kind).toBe('municipal')
  expect(file.dialect).toEqual({ encoding: 'windows-1252', delimiter: '\t', titleLines: 1 })
  expect(file.dropped).toEqual(['nationality'])
  expect(file.rows).toEqual([
    expect.objectContaining({
      line: 3,
      department: '01',
      commune: { code: '01004', name: "L'Abergement-Clémenciat" },
      familyName: 'PÊCHE',
      birthDate: '1961-04-03',
      occupation: 'Avocats',
      roleStart: '2020-07-05',
    }),
  ])
})

test('windows-1252 characters outside ISO-8859-1 are read', () => {
  const bytes = latin1(sample.replace('ÉTÉ-NOËL', 'C\u009cUR'))
  expect(fileOf(bytes).rows[0]?.familyName).toBe('CœUR')
})

test.each([
  ['UTF-8 with a byte order mark', utf8(`\ufeff${sample}`)],
  ['ISO-8859-1', latin1(sample)],
  ['UTF-8 encoded twice', utf8Twice(sample)],
  ['decomposed UTF-8', utf8(sample.normalize('NFD'))],
])('accents survive %s', (_name, bytes) => {
  const [row] = fileOf(bytes).rows
  expect([row?.familyName, row?.givenName]).toEqual(['ÉTÉ-NOËL', 'Zoé'])
})

test('2023-06: snake_case headings, dates with a time; birth place and nuance are dropped and said so', () => {
  const text = [
    'code_departement\tlibelle_departement\tcode_canton\tlibelle_canton\tnom_elu\tprenom_elu\tsexe_elu\tdate_naissance_elu\tcode_categorie_socio_professionnelle\tlibelle_categorie_socio_professionnelle\tdate_debut_mandat\tlibelle_fonction\tdate_debut_fonction\tlieu_naissance_elu\tcode_nuance_mandat\tlibelle_nuance_mandat',
    '92\tHauts-De-Seine\t1\tAntony\tPRUNIER\tLou\tM\t1970-01-02 00:00:00+00\t31\tArtisan\t2021-07-01 00:00:00+00\t\t\tVILLE-SECRÈTE\tZZZ\tNuance secrète',
  ].join('\n')
  const file = fileOf(utf8(text))
  expect(file.kind).toBe('departmental')
  expect(file.dropped).toEqual(['birthPlace', 'nuance'])
  expect(file.rows[0]).toMatchObject({
    birthDate: '1970-01-02',
    canton: { code: '9201' },
    mandateStart: '2021-07-01',
  })
  expect(JSON.stringify(file)).not.toMatch(/secr/i)
})

test('2023-11: commas, quoted cells, a typographic apostrophe and ISO dates', () => {
  const text = [
    'Code du département,Libellé du  département,Code du canton,Libellé du canton,Nom de l’élu,Prénom de l’élu,Code sexe,Date de naissance,Libellé catégorie socio-professionnelle,Date de début du mandat,Libellé de la fonction,Date de début de la fonction',
    '92,Hauts-de-Seine,9201,Antony,SORBIER,Ana,F,1970-12-31,"Ancien artisan, commerçant",2021-07-01,"Président, ""doyen""",2021-07-01',
  ].join('\n')
  const [row] = fileOf(utf8(text)).rows
  expect(row).toMatchObject({
    familyName: 'SORBIER',
    birthDate: '1970-12-31',
    occupation: 'Ancien artisan, commerçant',
    role: 'Président, "doyen"',
  })
})

test('2024-07: lost zeros and a heading with a typing error', () => {
  const text = [
    "Code du département;Libellé du département;Code de la circonscription législative;Libellé de la circonscription législative;Nom de l'élu;Prénom de l'élu;Code sexe ;Date de naissancee;Date de début du mandat",
    '1;Ain;101;1ère circonscription;ORME;Luc;M;02/03/1980;08/07/2024',
  ].join('\r\n')
  const file = fileOf(utf8(text))
  expect(file.kind).toBe('deputies')
  expect(file.rows[0]).toMatchObject({
    department: '01',
    constituency: { code: '0101' },
    gender: 'm',
    birthDate: '1980-03-02',
  })
})

test.each([
  [
    "Code du département;Libellé du département;Code de la commune;Libellé de la commune;Libellé du secteur;Nom de l'élu;Prénom de l'élu;Date de début du mandat",
    'district',
  ],
  [
    "Code du département;N° SIREN;Libellé de l'EPCI;Code de la commune de rattachement;Libellé de la commune de rattachement;Nom de l'élu;Prénom de l'élu;Libellé de la fonction",
    'intercommunal',
  ],
  [
    "Code de la région;Libellé de la région;Code de la section départementale;Libellé de la section départementale;Nom de l'élu;Prénom de l'élu;Date de début du mandat;Libellé de la fonction",
    'regional',
  ],
  [
    "Code du département;Libellé du département;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Date de début du mandat",
    'senators',
  ],
])('the kind is told by the headings: %s', (headings, kind) => {
  expect(fileOf(utf8(headings)).kind).toBe(kind)
})

test('a commune code of two or three digits is completed with its département', () => {
  const codes = ['75', '075', '92075'].map((commune) => ({
    commune: `92${commune}`,
    family: 'IF',
    given: 'Léo',
  }))
  const text = mayorsFile(codes)
    .replace(';9275;', ';75;')
    .replace(';92075;', ';075;')
    .replace(';9292075;', ';92075;')
  expect(fileOf(utf8(text)).rows.map((row) => row.commune?.code)).toEqual(['92075', '92075', '92075'])
})

test('unreadable lines are listed with line number and reason, and the others go through', () => {
  const good = { commune: '92072', family: 'IF', given: 'Léo' }
  const text = mayorsFile([good, { ...good, birth: '31/02/1970' }, { ...good, family: '' }, good]).replace(
    /\n$/,
    '\n;;;;;;;;;;;;;\n92;trop;de;cellules;1;2;3;4;5;6;7;8;9;10;11;12\nNombre de lignes\n',
  )
  const file = fileOf(utf8(text))
  expect(file.rows.map((row) => row.line)).toEqual([2, 5])
  expect(file.unreadable.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'date'],
    [4, 'name'],
    [7, 'columns'],
    [8, 'name'],
  ])
  expect(file.dataLines).toBe(6)
})

test('a stray quotation mark does not swallow the lines that follow', () => {
  const lines = ['LA "BELLE', '"ROSE', 'LILAS'].map((family) => ({ commune: '92072', family, given: 'Léo' }))
  const file = fileOf(utf8(mayorsFile(lines)))
  expect(file.rows.map((row) => row.familyName)).toEqual(['LA "BELLE', '"ROSE', 'LILAS'])
})

test.each([
  ['empty', utf8('\n \n')],
  ['spreadsheet', Uint8Array.of(0x50, 0x4b, 3, 4, 20)],
  ['no-headings', utf8('un;deux;trois\n1;2;3\n')],
  [
    'unknown-kind',
    utf8("Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Date de début du mandat\n"),
  ],
])('what cannot be read is refused as %s', (code, bytes) => {
  expect(readRneFile(bytes)).toEqual({ ok: false, code })
})
