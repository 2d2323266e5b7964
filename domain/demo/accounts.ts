import type { Grant, Role, Scope } from '../access/role.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import type { Label } from '../schema/label.ts'
import { emailOf } from './addresses.ts'
import { fullName, type DemoPerson } from './DemoPerson.ts'
import type { NetworkSeats } from './networks.ts'
import { ofPlace } from './ofPlace.ts'

/** Someone that a visitor of the demo may become in one click. */
export interface DemoAccount {
  readonly email: string
  readonly name: string
  /** Id of the Person that the account is bound to; the team has none. */
  readonly person: string | null
  readonly grants: readonly Grant[]
  /** What this person is here to show. */
  readonly what: Label
}

export interface DemoCast {
  readonly profile: AssociationProfile
  readonly people: readonly DemoPerson[]
  readonly seats: NetworkSeats
  /** The chair first. */
  readonly bureau: readonly DemoPerson[]
}

/** One account a role, the team first. */
export function demoAccounts({ profile, people, seats, bureau }: DemoCast): DemoAccount[] {
  const account = (
    givenName: string,
    familyName: string,
    grants: readonly Grant[],
    what: Label,
  ): DemoAccount => ({
    email: emailOf(givenName, familyName, profile.demoDomain),
    name: `${givenName} ${familyName}`,
    person: null,
    grants,
    what,
  })
  const bound = (person: DemoPerson | undefined, grants: readonly Grant[], role: Label): DemoAccount[] =>
    person
      ? [
          {
            email: emailOf(person.givenName, person.familyName, profile.demoDomain),
            name: fullName(person),
            person: person.id,
            grants,
            what: {
              fr: `${role.fr}, ${person.title} ${ofPlace(person.homeName)}`,
              en: `${role.en}, ${person.homeName}`,
            },
          },
        ]
      : []

  const ess = seats.get('ess') ?? []
  const coordinator = ess.find((seat) => seat.role === 'coordinator' && !seat.end)?.person
  const member = ess.find((seat) => seat.role === 'member' && seat.person.home === '92072')?.person
  const editor = people.find((person) => person.home === '92075' && person.function === 'chiefOfStaff')
  const networksOf = (person: DemoPerson | undefined): Grant[] =>
    Array.from(seats)
      .filter(([, members]) => members.some((seat) => seat.person === person))
      .map(([slug]) => grant('member', `network:${slug}`))

  return [
    account('Antoine', 'Delcourt', [grant('administrator'), grant('staff')], {
      fr: 'Directeur général, comptes, droits et tout le travail de l’équipe',
      en: 'Director: accounts, grants and all the team’s work',
    }),
    account('Marie', 'Lenormand', [grant('staff')], {
      fr: 'Assistante de direction, annuaire, réunions, comptes rendus',
      en: 'Assistant: directory, meetings, minutes',
    }),
    account('Samir', 'Benaïssa', [grant('staff')], {
      fr: 'Chargé des réseaux, réunions et comptes rendus',
      en: 'Networks officer: meetings and minutes',
    }),
    account('Hélène', 'Castaing', [grant('staff'), grant('restrictedStaff')], {
      fr: 'Chargée de mission, équipe, avec les données sensibles',
      en: 'Project officer: team, with sensitive data',
    }),
    account('Isabelle', 'Fournier', [grant('treasurer')], {
      fr: 'Responsable comptable, cotisations',
      en: 'Accountant: dues',
    }),
    ...bound(editor, [grant('communeEditor', 'commune:92075')], {
      fr: 'Rédaction des fiches de Vanves',
      en: 'Edits the records of Vanves',
    }),
    ...bound(
      coordinator,
      [grant('member'), grant('coordinator', 'network:ess'), ...networksOf(coordinator)],
      {
        fr: 'Coordination du réseau Économie Sociale et Solidaire',
        en: 'Coordinates the social economy network',
      },
    ),
    ...bound(member, [grant('member'), ...networksOf(member)], {
      fr: 'Membre de réseaux',
      en: 'Member of networks',
    }),
    ...bound(bureau[3], [grant('member'), grant('member', 'bureau'), ...networksOf(bureau[3])], {
      fr: 'Membre du Bureau',
      en: 'Member of the Bureau',
    }),
  ]
}

function grant(role: Role, scope: Scope = null): Grant {
  return { role, scope, from: null, until: null }
}
