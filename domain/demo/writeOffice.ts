import { formatName } from '../documents/name.ts'
import type { AreaContent } from '../profile/areas.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import { createId } from '../records/id.ts'
import { createRecord } from '../records/write.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import type { DemoPerson } from './DemoPerson.ts'
import { shiftDay } from '../schema/shiftDay.ts'

/** The year's dues: nearly every commune has paid before the term. */
export function writeDues(
  random: Random,
  documents: DemoDocuments,
  { feeRate }: AssociationProfile,
  communes: readonly AreaContent[],
  today: string,
): void {
  if (feeRate === null) return
  const year = today.slice(0, 4)
  const due = `${year}-06-30`
  const doc = documents.open(formatName('dues', year))
  for (const { id: area, values } of communes) {
    const population = values.population ?? 0
    const amount = Math.round(population * feeRate * 100)
    const paidOn = shiftDay(due, -random.between(2, 80))
    const paid = paidOn < today && random.chance(0.9) ? { paid: amount, paidOn, chorus: chorus(random) } : {}
    createRecord(
      { doc, type: 'dues', record: 'FeeCall', id: createId(random.bytes) },
      { area, population, amount, due, ...paid },
    )
  }
}

const chorus = (random: Random): string => `CPP-${String(random.below(1_000_000)).padStart(6, '0')}`

/** Sensitive data exist for a few, each with its source, so that the screen which guards them can be seen. */
export function writeRestricted(
  random: Random,
  documents: DemoDocuments,
  officials: readonly DemoPerson[],
): void {
  const doc = documents.open(formatName('restricted', 'all'))
  for (const { id } of random.sample(officials, 12)) {
    const party = random.pick(['Sans étiquette', 'Liste citoyenne', 'Union communale'])
    createRecord({ doc, type: 'restricted', record: 'Person', id }, { party, partySource: 'Démonstration' })
  }
}
