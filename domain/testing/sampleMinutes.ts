import type { Attributes, RichNode } from '../exchange/minutes/RichNode.ts'
import type { MinutesModel } from '../exchange/minutes/MinutesModel.ts'

const text = (said: string, ...marks: string[]): RichNode => ({
  type: 'text',
  text: said,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})

export const node = (type: string, attrs: Attributes, ...content: RichNode[]): RichNode => ({
  type,
  ...(Object.keys(attrs).length > 0 && { attrs }),
  ...(content.length > 0 && { content }),
})

const p = (...content: (RichNode | string)[]): RichNode =>
  node('paragraph', {}, ...content.map((part) => (typeof part === 'string' ? text(part) : part)))

const item = (...content: RichNode[]): RichNode => node('listItem', {}, ...content)
const bullets = (...items: RichNode[]): RichNode => node('bulletList', {}, ...items)
const cell = (attrs: Attributes, ...content: RichNode[]): RichNode => node('tableCell', attrs, ...content)
const head = (attrs: Attributes, ...content: RichNode[]): RichNode => node('tableHeader', attrs, ...content)

const link: RichNode = {
  type: 'text',
  text: 'le site de l’association',
  marks: [{ type: 'link', attrs: { href: 'https://amd92.example/reseaux' } }],
}

/** A text with every node and mark that minutes may hold: merged cells, lists in cells, notes. */
export const SAMPLE_BODY: readonly RichNode[] = [
  p('Ce compte rendu est rédigé à partir de notes.'),
  node('heading', { level: 1, item: 'point1' }, text('Ouverture & présentation <rapide>')),
  p(
    text('gras', 'bold'),
    ' puis ',
    text('italique', 'italic'),
    ', ',
    text('souligné', 'underline'),
    ', ',
    text('barré', 'strike'),
    ', 3',
    text('e', 'superscript'),
    ' et CO',
    text('2', 'subscript'),
    ' ; voir ',
    link,
    '.',
  ),
  p('Première ligne,', { type: 'hardBreak' }, 'deuxième ligne.'),
  p(),
  node('heading', { level: 2 }, text('Une partie')),
  bullets(
    item(p('un')),
    item(p('deux'), bullets(item(p('deux bis')))),
    item(p('trois'), p('suite de trois')),
  ),
  bullets(item(p('une autre liste'))),
  node('orderedList', { start: 3 }, item(p('troisième')), item(p('quatrième'))),
  node('heading', { level: 1, item: 'point2' }, text('Tour de table')),
  node(
    'intervention',
    {
      id: 'i1',
      person: 'pers1',
      area: '92075',
      areaName: 'Vanves',
      civility: 'Mme',
      name: 'Sabine Lorin',
      function: 'Adjointe au maire',
      also: [{ person: 'pers2', civility: 'M.', name: 'Yves Carel', function: 'Conseiller municipal' }],
      on: '2021-03-17',
      at: '09:12',
    },
    p(
      'indique que la commune ouvre une ressourcerie',
      node('footnote', { id: 'n1', text: 'Avenue du Parc.' }),
      '.',
    ),
    bullets(item(p('avec ', node('mention', { id: '92040', label: 'Issy-les-Moulineaux', kind: 'Area' })))),
    p('Elle remercie le réseau.'),
  ),
  node(
    'intervention',
    {
      id: 'i2',
      area: '92071',
      areaName: 'Sceaux',
      civility: 'Mme',
      name: 'Odile Roux',
      function: 'Chargée de mission',
      represents: { civility: 'M.', name: 'Paul Hervé', function: 'Maire', words: false },
      on: '2021-03-17',
    },
    p('précise le calendrier.'),
  ),
  node(
    'intervention',
    { id: 'i3', organization: 'La Boussole', civility: 'M.', name: 'Jean Prat', function: 'Directeur' },
    p('présente son association.'),
  ),
  node('heading', { level: 1, item: 'point3' }, text('Échanges')),
  node(
    'decision',
    { id: 'd1', at: '10:02' },
    p('Une étude est lancée.'),
    bullets(item(p('avec trois communes'))),
  ),
  node('vote', { id: 'v1', for: 12, against: 0, abstention: 1, at: '10:05' }, p('Approuver le calendrier.')),
  node(
    'action',
    { id: 'a1', owner: 'pers1', ownerName: 'Sabine Lorin', due: '2021-04-30' },
    p('Écrire aux communes.'),
  ),
  node('convention', { id: 'c1', parties: 'Vanves et Malakoff', on: '2021-02-03' }, p('Partage d’un local.')),
  node(
    'legalReference',
    {
      id: 'l1',
      kind: 'law',
      number: '2014-856',
      article: '1',
      on: '2014-07-31',
      href: 'https://www.legifrance.gouv.fr/x',
    },
    p('un mode d’entreprendre et de développement économique'),
  ),
  node('blockquote', {}, p('Une citation,'), p('en deux paragraphes.')),
  p('Après la citation.'),
  node(
    'table',
    {},
    node('tableRow', {}, head({ colspan: 2, rowspan: 1 }, p('Communes')), head({}, p('Total'))),
    node(
      'tableRow',
      {},
      cell({ rowspan: 2, colspan: 1 }, p('Vanves')),
      cell({ align: 'right', colwidth: [120] }, bullets(item(p('a')), item(p('b')))),
      cell({}, p('2', node('footnote', { id: 'n2', text: 'Chiffres de 2020.' }))),
    ),
    node('tableRow', {}, cell({}, p('seul')), cell({}, p('3'), p('puis 4'))),
  ),
  node('annex', {
    id: 'x1',
    name: 'Présentation.pdf',
    size: 1_204_000,
    type: 'application/pdf',
    hash: 'a0'.repeat(32),
  }),
  node('horizontalRule', {}),
  p('Fin.'),
]

export const SAMPLE_MINUTES: MinutesModel = {
  title: 'Réunion du Réseau Économie Sociale et Solidaire',
  moment: 'mercredi 17 mars 2021, 9\u00a0h\u00a000\u00a0– 10\u00a0h\u00a030',
  represented: '15\u00a0communes représentées',
  place: 'Salle des mariages, Vanves',
  attendance: [
    { label: 'En salle', people: ['Vanves (Mme Sabine Lorin)', 'Sceaux (Mme Odile Roux)'] },
    { label: 'Excusés', people: ['Puteaux'] },
  ],
  agenda: [
    { id: 'point1', number: 'I', title: 'Ouverture & présentation <rapide>', level: 1 },
    { id: 'point2', number: 'II', title: 'Tour de table', level: 1 },
    { id: 'point3', number: 'III', title: 'Échanges', level: 1 },
  ],
  next: 'mercredi 16 juin 2021',
  decisions: ['Une étude est lancée. avec trois communes'],
  actions: ['Écrire aux communes. (Sabine Lorin, avant le 30 avril 2021)'],
  body: SAMPLE_BODY,
}
