import type { MeetingKind, MeetingMetadata } from '../documents/metadata.ts'
import type { AssociationProfile, NetworkProfile } from '../profile/profile.ts'
import { createId } from '../records/id.ts'
import { AGENDAS, ESS_AGENDA } from './agendas.ts'
import type { DemoCommission } from './commissions.ts'
import type { Random } from './createRandom.ts'
import type { AgendaPoint, DemoMeeting, MeetingMode } from './DemoMeeting.ts'
import type { DemoPerson } from './DemoPerson.ts'
import { ASSOCIATION_MATTERS, INITIATIVES } from './initiatives.ts'
import { meetingCalendar, type Slot } from './meetingCalendar.ts'
import type { NetworkSeats } from './networks.ts'
import { presencesOf } from './presences.ts'
import { shiftDay } from '../schema/shiftDay.ts'

export interface MeetingCast {
  readonly random: Random
  readonly profile: AssociationProfile
  readonly people: readonly DemoPerson[]
  readonly seats: NetworkSeats
  readonly bureau: readonly DemoPerson[]
  readonly commissions: readonly DemoCommission[]
  readonly today: string
}

/** The meeting that the first network of the Économie Sociale et Solidaire held: nothing is written of it yet. */
export const ESS_MEETING = 'ess-2021-03-17'

const WITH_MINUTES: readonly MeetingKind[] = ['network', 'bureau', 'assembly', 'workingGroup']
const MINUTES = 15
/** The latest minutes are drafts, those before in review, the older ones approved. */
const DRAFTS = 3
const REVIEWS = 4

export function planMeetings(cast: MeetingCast): DemoMeeting[] {
  const { random, profile, today } = cast
  const networks = random.sample(profile.networks, profile.networks.length)
  let turn = 0
  const slots = meetingCalendar(random, today).map((slot) => ({
    ...slot,
    network: slot.kind === 'network' ? (networks[turn++ % networks.length] ?? null) : null,
  }))
  const written = withMinutes(
    random,
    slots.filter(({ kind, date }) => date < today && WITH_MINUTES.includes(kind)),
  )
  const meetings = slots.map((slot) => planMeeting(cast, slot, slot.network, written.get(slot) ?? null))
  const ess = profile.networks.find(({ slug }) => slug === 'ess')
  return ess ? [essMeeting(cast, ess), ...meetings] : meetings
}

type NetworkSlot = Slot & { readonly network: NetworkProfile | null }

/** Those that have minutes, and where they stand. The network of the demo's coordinator is among them. */
function withMinutes(
  random: Random,
  past: readonly NetworkSlot[],
): Map<NetworkSlot, MeetingMetadata['minutes']> {
  const recent = past.slice(-DRAFTS - REVIEWS)
  const older = past.slice(0, -DRAFTS - REVIEWS)
  const [first, others] = [
    older.filter(({ network }) => network?.slug === 'ess'),
    older.filter(({ network }) => network?.slug !== 'ess'),
  ]
  const approved = [...first, ...random.sample(others, others.length)].slice(0, MINUTES - recent.length)
  return new Map([
    ...approved.map((slot) => [slot, 'approved'] as const),
    ...recent.map((slot, index) => [slot, index < REVIEWS ? 'review' : 'draft'] as const),
  ])
}

function planMeeting(
  cast: MeetingCast,
  { kind, date }: Slot,
  network: NetworkProfile | null,
  minutes: DemoMeeting['minutes'],
): DemoMeeting {
  const { random, today } = cast
  const { title, people, theme } = subjectOf(cast, kind, network)
  const mode = random.pick<MeetingMode>(['inPerson', 'hybrid', 'video'])
  const points = AGENDAS[kind].map(([point, length]) => [point.replace('{theme}', theme), length] as const)
  return {
    id: createId(random.bytes),
    kind,
    network: network?.slug ?? null,
    title,
    date,
    ...random.pick(HOURS),
    mode,
    host: mode === 'video' ? null : random.pick(people),
    convened: date <= shiftDay(today, 45),
    people,
    agenda: agendaOf(random, points),
    presences: date < today ? presencesOf(random, people, mode, cast.people) : [],
    minutes,
  }
}

const HOURS = [
  { start: '09:00', end: '10:30' },
  { start: '10:00', end: '12:00' },
  { start: '14:30', end: '16:00' },
  { start: '17:00', end: '18:45' },
]

function subjectOf(
  { random, profile, people, seats, bureau, commissions }: MeetingCast,
  kind: MeetingKind,
  network: NetworkProfile | null,
): { title: string; people: readonly DemoPerson[]; theme: string } {
  const mayors = people.filter((person) => person.function === 'mayor')
  const matter = random.pick(ASSOCIATION_MATTERS)
  switch (kind) {
    case 'network': {
      const members = (seats.get(network?.slug ?? '') ?? [])
        .filter(({ end }) => !end)
        .map(({ person }) => person)
      const theme = random.pick(INITIATIVES[network?.slug ?? ''] ?? ASSOCIATION_MATTERS)
      return { title: `Réseau ${network?.name}`, people: members, theme }
    }
    case 'bureau':
      return { title: `Bureau de l’${profile.shortName}`, people: bureau, theme: matter }
    case 'assembly':
      return { title: 'Assemblée générale', people: mayors, theme: matter }
    case 'commission': {
      const { name, people: seated } = random.pick(
        commissions.filter((commission) => commission.people.length > 3),
      )
      return { title: name, people: seated, theme: matter }
    }
    case 'workingGroup':
      return {
        title: `Groupe de travail : ${matter}`,
        people: random.sample(
          people.filter((person) => person.function === 'deputy'),
          12,
        ),
        theme: matter,
      }
    case 'event':
      return { title: 'Université des Mairies de l’Ouest Parisien', people: mayors, theme: matter }
  }
}

function essMeeting({ random, seats }: MeetingCast, { slug, name }: NetworkProfile): DemoMeeting {
  return {
    id: ESS_MEETING,
    kind: 'network',
    network: slug,
    title: `Réseau ${name}`,
    date: '2021-03-17',
    start: '09:00',
    end: '10:30',
    mode: 'video',
    host: null,
    convened: true,
    people: (seats.get(slug) ?? []).filter(({ end }) => !end).map(({ person }) => person),
    agenda: agendaOf(random, ESS_AGENDA),
    presences: [],
    minutes: null,
  }
}

function agendaOf(random: Random, points: readonly (readonly [string, number])[]): AgendaPoint[] {
  return points.map(([title, minutes]) => ({ id: createId(random.bytes, 4), title, minutes }))
}
