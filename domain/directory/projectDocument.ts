import type * as Y from 'yjs'
import { parseName } from '../documents/name.ts'
import { readRecords } from '../records/read.ts'
import { projectArea, projectNetwork, projectOrganization, seatsByBody } from './projectBodies.ts'
import { projectPerson } from './projectPerson.ts'
import type { DirectoryRow } from './row.ts'

/** Raise when rows change shape: a projection stored by an older version is then made anew. */
export const PROJECTION_VERSION = 2

/**
 * The rows of the directory that one document gives, with the mandates and delegations that hold on `day`
 * (`YYYY-MM-DD`). Documents that are no part of the directory, private ones among them, give none.
 */
export function projectDocument(doc: Y.Doc, name: string, day: string): DirectoryRow[] {
  const parsed = parseName(name)
  switch (parsed?.type) {
    case 'commune':
      return [
        ...readRecords(doc, 'commune', 'Area').map((area) => projectArea(area, name)),
        ...readRecords(doc, 'commune', 'Organization').map((body) => projectOrganization(body, name, [])),
        ...readRecords(doc, 'commune', 'Person').map((person) =>
          projectPerson(person, name, parsed.key, day),
        ),
      ]
    case 'bodies': {
      const seats = seatsByBody(readRecords(doc, 'bodies', 'Membership'))
      return [
        ...readRecords(doc, 'bodies', 'Area').map((area) => projectArea(area, name)),
        ...readRecords(doc, 'bodies', 'Organization').map((body) =>
          projectOrganization(body, name, seats.get(body.id) ?? []),
        ),
      ]
    }
    case 'network': {
      const seats = [...seatsByBody(readRecords(doc, 'network', 'Membership')).values()].flat()
      return readRecords(doc, 'network', 'Network').map((network) => projectNetwork(network, name, seats))
    }
    default:
      return []
  }
}
