import { formatName } from '../documents/name.ts'
import type { Metadata } from '../documents/metadata.ts'
import type { AreaContent } from '../profile/areas.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import { createRecord } from '../records/write.ts'
import { demoAccounts, type DemoAccount } from './accounts.ts'
import { inventAssistants } from './assistants.ts'
import { writeArticles } from './writeArticles.ts'
import { writeBureau } from './bureau.ts'
import { writeCommissions } from './commissions.ts'
import { inventCouncils } from './councils.ts'
import { createRandom } from './createRandom.ts'
import { DemoDocuments } from './DemoDocuments.ts'
import { addMailingConsents } from './mailingConsents.ts'
import { inventNetworks } from './networks.ts'
import { writeOrganizations } from './organizations.ts'
import { addOtherMandates } from './otherMandates.ts'
import { planMeetings } from './planMeetings.ts'
import { meetingMetadata, writeMeeting } from './writeMeetings.ts'
import { writeMinutes } from './writeMinutes.ts'
import { writeDues, writeRestricted } from './writeOffice.ts'
import { writeCommune } from './writePeople.ts'
import { writeComments, writeNotes } from './writeRemarks.ts'
import { writeNetworks } from './writeNetworks.ts'

export interface DemoRequest {
  readonly profile: AssociationProfile
  readonly areas: readonly AreaContent[]
  readonly seed: number
  /** `YYYY-MM-DD`: meetings and terms are dated around it. */
  readonly today: string
}

export interface Demo {
  /** By name, each as one Yjs update, V1. */
  readonly documents: ReadonlyMap<string, Uint8Array>
  /** Server-held metadata, by subject: `meeting:<id>`, `article:<id>`. */
  readonly metadata: ReadonlyMap<string, Metadata>
  readonly accounts: readonly DemoAccount[]
}

const OFFICIALS = 1480
const ASSISTANTS = 185

/**
 * An invented population at the scale of a real département, with a year of its life. The same request
 * gives the same bytes. Territories are real; nobody in it exists.
 */
export function makeDemo({ profile, areas, seed, today }: DemoRequest): Demo {
  const random = createRandom(seed)
  const documents = new DemoDocuments()
  const communes = areas.filter(({ values }) => values.classification === 'commune')
  const cast = { random, profile, taken: new Set<string>() }

  const officials = inventCouncils(cast, communes, OFFICIALS)
  const people = [...officials, ...inventAssistants(cast, communes, ASSISTANTS)]
  addOtherMandates(cast, communes, officials)
  addMailingConsents(random, people, today)
  const seats = inventNetworks(random, profile, officials, today)

  for (const commune of communes) {
    const residents = people.filter(({ home }) => home === commune.id)
    writeCommune(random, documents, commune, residents, today)
  }
  const bodies = documents.open(formatName('bodies', 'all'))
  for (const { id, values } of areas.filter((area) => !communes.includes(area))) {
    createRecord({ doc: bodies, type: 'bodies', record: 'Area', id }, values)
  }
  const bureauId = writeOrganizations(random, documents, profile, communes)
  const bureau = writeBureau(random, documents, profile, bureauId, officials)
  const commissions = writeCommissions(random, documents, profile, areas, officials, today)
  writeNetworks(random, documents, profile, seats)
  writeNotes(random, documents, people, seats, today)
  writeDues(random, documents, profile, communes, today)
  writeRestricted(random, documents, officials)
  const meetings = planMeetings({ random, profile, people, seats, bureau, commissions, today })
  const metadata = new Map<string, Metadata>(writeArticles(random, documents, today))
  for (const meeting of meetings) {
    metadata.set(`meeting:${meeting.id}`, meetingMetadata(meeting))
    writeMeeting(documents, meeting)
    if (meeting.minutes) writeMinutes(random, documents, profile, meeting)
    if (meeting.minutes === 'review') writeComments(random, documents, meeting)
  }

  return {
    documents: documents.encode(),
    metadata,
    accounts: demoAccounts({ profile, people, seats, bureau }),
  }
}
