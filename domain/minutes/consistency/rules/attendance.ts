import { displayName } from '../../../directory/directory.ts'
import type { CheckedMinutes } from '../CheckedMinutes.ts'
import { finding, type Finding } from '../Finding.ts'

/** An attendance sheet that contradicts itself. */
export function attendance(minutes: CheckedMinutes): Finding[] {
  const { meeting, people, attendance: presences, communes, represented } = minutes
  const nameOf = (person: string): string => {
    const row = people.byId.get(person)
    return row ? displayName(row) : person
  }
  const found: Finding[] = []
  for (const { id, value } of meeting.entries.get('attendance') ?? []) {
    const { status, representedBy, representedByName, arrivedAt, leftAt } = value
    if (status === 'represented' && !representedBy && !representedByName) {
      found.push(finding('representedByNobody', id, { name: nameOf(id) }))
    }
    if (typeof arrivedAt === 'string' && typeof leftAt === 'string' && leftAt < arrivedAt) {
      found.push(finding('leftBeforeArrival', id, { name: nameOf(id), arrived: arrivedAt, left: leftAt }))
    }
  }
  const both = presences.filter(
    ({ status, area }) => status === 'excused' && area !== null && represented.has(area),
  )
  if (both.length > 0) {
    const names = both.map(({ person, area }) => `${nameOf(person)} (${communes.get(area ?? '') ?? ''})`)
    const about = both.map(({ person }) => person).join(',')
    found.push(finding('statusesDiffer', about, { names: names.join(', ') }))
  }
  return found
}
