import { formatName } from '../documents/name.ts'
import { createId } from '../records/id.ts'
import { createRecord } from '../records/write.ts'
import type { DocumentTypeName } from '../documents/table.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import { speakers, type DemoMeeting } from './DemoMeeting.ts'
import { fullName, type DemoPerson } from './DemoPerson.ts'
import type { NetworkSeats } from './networks.ts'
import { shiftDay } from '../schema/shiftDay.ts'

interface Remark {
  readonly type: DocumentTypeName
  readonly key: string
  readonly author: string
  readonly text: string
  readonly on: string
  readonly subject?: string
}

/** What attendees say of minutes in review. */
export function writeComments(random: Random, documents: DemoDocuments, meeting: DemoMeeting): void {
  for (const person of random.sample(speakers(meeting), 2)) {
    note(random, documents, {
      type: 'minutesComments',
      key: meeting.id,
      author: fullName(person),
      text: random.pick([
        'Pourriez-vous préciser que le projet concerne deux quartiers ?',
        'Le montant est à vérifier avec nos services, je vous le confirme demain.',
        'Merci, c’est fidèle à ce que j’ai dit.',
        'Il manque le nom de l’association partenaire.',
      ]),
      on: shiftDay(meeting.date, random.between(4, 12)),
    })
  }
}

/** The team's notes, and those of the networks' coordinators. */
export function writeNotes(
  random: Random,
  documents: DemoDocuments,
  people: readonly DemoPerson[],
  seats: NetworkSeats,
  today: string,
): void {
  for (const person of random.sample(people, 24)) {
    note(random, documents, {
      type: 'staffNotes',
      key: 'all',
      subject: person.id,
      author: 'Marie Lenormand',
      text: random.pick(TEAM_NOTES),
      on: shiftDay(today, -random.between(3, 300)),
    })
  }
  for (const [slug, members] of seats) {
    const coordinator = members.find(({ role, end }) => role === 'coordinator' && !end)?.person
    const member = random.pick(members).person
    if (!coordinator) continue
    note(random, documents, {
      type: 'networkNotes',
      key: slug,
      subject: member.id,
      author: fullName(coordinator),
      text: random.pick(COORDINATOR_NOTES),
      on: shiftDay(today, -random.between(3, 200)),
    })
  }
}

const TEAM_NOTES = [
  'Préfère être jointe ou joint par le secrétariat, le matin.',
  'Adresse revenue en erreur : à vérifier avec la mairie.',
  'A demandé à recevoir les convocations par courrier.',
  'Photo à remplacer.',
  'Changement de délégation annoncé, arrêté à recevoir.',
]

const COORDINATOR_NOTES = [
  'Propose d’accueillir une visite du réseau.',
  'Peut présenter son dispositif à la prochaine réunion.',
  'Souhaite travailler sur un modèle de convention.',
]

function note(random: Random, documents: DemoDocuments, { type, key, ...content }: Remark): void {
  const doc = documents.open(formatName(type, key))
  createRecord({ doc, type, record: 'Note', id: createId(random.bytes) }, content)
}
