import type { AreaContent } from '../profile/areas.ts'
import type { Cast } from './councils.ts'
import type { DemoPerson } from './DemoPerson.ts'
import { ofPlace } from './ofPlace.ts'

/** Mandates held besides the one in the commune: département, territory, region, parliament. */
export function addOtherMandates(
  { random, profile }: Cast,
  communes: readonly AreaContent[],
  officials: readonly DemoPerson[],
): void {
  for (const canton of profile.cantons) {
    for (const civility of ['mrs', 'mr'] as const) {
      const elected = random.pick(
        officials.filter(
          (person) =>
            person.civility === civility &&
            canton.communes.includes(person.home) &&
            ['deputy', 'councillor'].includes(person.function) &&
            person.mandates.every((mandate) => mandate.function !== 'departmentalCouncillor'),
        ),
      )
      elected.mandates.push({
        function: 'departmentalCouncillor',
        area: canton.code,
        title: `${profile.functions['departmentalCouncillor']?.[civility]} du canton ${ofPlace(canton.name)}`,
        start: '2021-07-01',
      })
    }
  }
  for (const { id, values } of communes) {
    const authority = profile.bodies.find(
      (body) => body.classification === 'ept' && values.parents?.includes(body.code),
    )
    if (!authority) continue
    for (const person of officials.filter(
      ({ home, function: held }) => home === id && held !== 'councillor',
    )) {
      if (person.function !== 'mayor' && !random.chance(0.15)) continue
      person.mandates.push({ function: 'territorialCouncillor', area: authority.code, start: '2020-07-10' })
    }
  }
  const region = { area: '11', start: '2021-07-02' }
  for (const person of random.sample(officials, 14)) {
    person.mandates.push({ function: 'regionalCouncillor', ...region })
  }
  const councillors = officials.filter((person) => person.function === 'councillor')
  const [first, second, third, fourth, ...rest] = random.sample(councillors, 8)
  for (const person of [first, second, third, fourth]) {
    person?.mandates.push({
      function: 'deputyOfParliament',
      area: profile.department ?? '',
      start: '2022-06-22',
    })
  }
  for (const person of rest) {
    person.mandates.push({ function: 'senator', area: profile.department ?? '', start: '2023-10-02' })
  }
}
