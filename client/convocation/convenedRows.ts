import type { Answer, Directory, PersonRow, Speaker } from '#domain'
import { speakerOf } from '../meetings/useSpeakers.ts'
import type { Letter } from './useConvocation.ts'

/** One person convened: whom, whether they can be written to, what they were sent last and what they answered. */
export interface ConvenedRow extends Pick<Speaker, 'person' | 'area' | 'areaName' | 'civility' | 'name'> {
  readonly hasAddress: boolean
  readonly last: Letter | null
  readonly answer: Answer | null
}

/** In the order of communes and names. Letters come oldest first. */
export function convenedRows(
  people: readonly string[],
  directory: Pick<Directory, 'byId'>,
  letters: readonly Letter[],
  answers: ReadonlyMap<string, Answer>,
): ConvenedRow[] {
  const last = new Map(letters.map((letter) => [letter.person, letter]))
  return people
    .map((person): ConvenedRow => {
      const row = directory.byId.get(person)
      const known: PersonRow | null = row?.kind === 'person' ? row : null
      const speaker = known ? speakerOf(known, directory) : null
      return {
        person,
        area: speaker?.area ?? '',
        areaName: speaker?.areaName ?? '',
        civility: speaker?.civility ?? '',
        name: speaker?.name ?? '',
        hasAddress: known?.email !== undefined,
        last: last.get(person) ?? null,
        answer: answers.get(person) ?? null,
      }
    })
    .toSorted((a, b) => a.areaName.localeCompare(b.areaName, 'fr') || a.name.localeCompare(b.name, 'fr'))
}
