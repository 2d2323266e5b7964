import { areaOf, holdsOn, type Directory, type NetworkRow, type PersonRow, type RowSeat } from '#domain'

export interface Seated {
  readonly seat: RowSeat
  /** Null while the document that holds the person is not on this device. */
  readonly person: PersonRow | null
}

/** Who sits in a network on `day`, coordinators first, then in alphabetical order. */
export function seatsOn(network: NetworkRow, directory: Pick<Directory, 'byId'>, day: string): Seated[] {
  const seated = network.seats
    .filter(({ start, end }) => holdsOn(day, start, end))
    .map((seat) => {
      const row = directory.byId.get(seat.person)
      return { seat, person: row?.kind === 'person' ? row : null }
    })
  return seated.sort((a, b) => rank(a).localeCompare(rank(b), 'fr'))
}

/** How many members each commune has. */
export function countByCommune(seated: readonly Seated[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { person } of seated) {
    const area = person && areaOf(person)
    if (area) counts.set(area, (counts.get(area) ?? 0) + 1)
  }
  return counts
}

function rank({ seat, person }: Seated): string {
  const name = person ? `${person.usualName ?? person.familyName} ${person.givenName}` : '\uffff'
  return `${seat.role === 'coordinator' ? 0 : 1}${name}`
}
