import { formatName } from '../documents/name.ts'
import type { AreaContent } from '../profile/areas.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import { createId } from '../records/id.ts'
import { createRecord } from '../records/write.ts'
import type { Json } from '../schema/field.ts'
import { domainOf, landline, slug } from './addresses.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import { ofPlace } from './ofPlace.ts'
import { ORGANIZATIONS } from './organizationNames.ts'
import { listed } from './writePeople.ts'

const TOWN_HALLS = ['92002', '92004', '92026', '92049', '92050', '92072', '92073', '92075']

/**
 * The 41 organisations: the Bureau, the bodies the association works with, and the town halls that keep a
 * record of their own, in their commune's document.
 * @returns the id of the Bureau
 */
export function writeOrganizations(
  random: Random,
  documents: DemoDocuments,
  { shortName, department, demoDomain }: AssociationProfile,
  communes: readonly AreaContent[],
): string {
  const doc = documents.open(formatName('bodies', 'all'))
  const bureau = createId(random.bytes)
  createRecord(
    { doc, type: 'bodies', record: 'Organization', id: bureau },
    {
      name: `Bureau de l’${shortName}`,
      classification: 'association',
      ...(department && { area: department }),
      ...contacts(random, 'secretariat', demoDomain),
    },
  )
  for (const { name, acronym, classification } of ORGANIZATIONS) {
    createRecord(
      { doc, type: 'bodies', record: 'Organization', id: createId(random.bytes) },
      {
        name,
        classification,
        ...(acronym && { acronym }),
        ...(department && { area: department }),
        ...contacts(random, 'contact', domainOf(acronym ?? slug(name).slice(0, 30))),
      },
    )
  }
  for (const { id: area, values } of communes.filter(({ id }) => TOWN_HALLS.includes(id))) {
    createRecord(
      {
        doc: documents.open(formatName('commune', area)),
        type: 'commune',
        record: 'Organization',
        id: createId(random.bytes),
      },
      {
        name: `Mairie ${ofPlace(values.name)}`,
        classification: 'townHall',
        area,
        ...contacts(random, 'mairie', domainOf(values.name)),
      },
    )
  }
  return bureau
}

function contacts(random: Random, mailbox: string, domain: string): Record<string, Json> {
  return listed('contact', [
    { type: 'email', value: `${mailbox}@${domain}`, context: 'professional', publishable: true },
    { type: 'phone', value: landline(random), context: 'professional', publishable: true },
  ])
}
