import type { Random } from './createRandom.ts'
import type { DemoPerson } from './DemoPerson.ts'
import { shiftDay } from '../schema/shiftDay.ts'

/**
 * What each person answered about the association's mailings, with how it was recorded: answers come in the
 * days after a campaign.
 */
export function addMailingConsents(random: Random, people: readonly DemoPerson[], today: string): void {
  const campaigns = [-620, -240].map((days) => shiftDay(today, days))
  for (const { consents } of people) {
    consents.push({
      purpose: 'mailing',
      channel: 'email',
      given: random.chance(0.92),
      on: shiftDay(random.pick(campaigns), random.below(12)),
      evidence: random.pick(['Formulaire signé', 'Réponse par courriel', 'Accord oral confirmé']),
    })
  }
}
