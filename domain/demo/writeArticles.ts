import type { Metadata } from '../documents/metadata.ts'
import { formatName } from '../documents/name.ts'
import { createId } from '../records/id.ts'
import { createRecord } from '../records/write.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import { paragraph } from './RichText.ts'
import { shiftDay } from '../schema/shiftDay.ts'

/** An article for everyone and a relay for officials. @returns their metadata, by subject */
export function writeArticles(random: Random, documents: DemoDocuments, today: string): [string, Metadata][] {
  return ARTICLES.map(({ title, kind, age, source, visibility, text }) => {
    const id = createId(random.bytes)
    const doc = documents.open(formatName('article', id))
    createRecord(
      { doc, type: 'article', record: 'Article', id },
      { title, kind, date: shiftDay(today, -age), ...(source && { source }) },
    )
    doc.getXmlFragment('body').insert(0, text.map(paragraph))
    return [`article:${id}`, { subject: 'article', visibility }]
  })
}

const ARTICLES = [
  {
    title: 'Les réseaux d’élus reprennent leurs réunions',
    kind: 'article',
    age: 12,
    source: null,
    visibility: 'public',
    text: [
      'Dix-huit réseaux réunissent les maires adjoints et les conseillers délégués des trente-six communes, par délégation.',
      'Chacun se réunit deux à trois fois par an, en salle ou en visioconférence, avec des intervenants extérieurs. Les comptes rendus sont adressés aux membres après validation.',
    ],
  },
  {
    title: 'Dotations : le calendrier des notifications',
    kind: 'relay',
    age: 30,
    source: 'Association des maires de France',
    visibility: 'members',
    text: [
      'L’Association des maires de France rappelle les dates de notification des dotations et les voies de recours.',
      'Les communes sont invitées à signaler à l’association tout écart avec les montants prévus.',
    ],
  },
] as const
