import type { Directory } from '../../directory/directory.ts'

/** The mayor of each commune. */
export function mayors({ people }: Pick<Directory, 'people'>): string[] {
  return people
    .filter(({ mandates, home }) =>
      mandates.some(({ function: name, area }) => name === 'mayor' && area === home),
    )
    .map(({ id }) => id)
}
