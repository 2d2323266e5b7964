import {
  areaName,
  FUNCTIONS,
  speakerOf as speakerOn,
  type Directory,
  type PersonRow,
  type Speaker,
} from '#domain'
import { useMemo } from 'react'

/** A person as minutes name them today, for their commune. */
export function speakerOf(row: PersonRow, directory: Pick<Directory, 'byId'>): Speaker {
  return speakerOn(row, (area) => areaName(directory, area))
}

/** Everyone who may be given the floor: those convened, then the others, each in order of precedence. */
export function useSpeakers(directory: Directory, convened: readonly string[] = NOBODY): readonly Speaker[] {
  const { people, byId } = directory
  return useMemo(() => {
    const first = new Set(convened)
    return people
      .map((row) => ({ row, rank: (first.has(row.id) ? 0 : 1e6) + precedence(row) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ row }) => speakerOf(row, { byId }))
  }, [people, byId, convened])
}

const NOBODY: readonly string[] = []

function precedence({ mandates: [main] }: PersonRow): number {
  return main ? FUNCTIONS.indexOf(main.function) * 100 + (main.rank ?? 99) : 1e5
}

/** «Mme Solène Garnier». */
export function politeName({ civility, name }: Pick<Speaker, 'civility' | 'name'>): string {
  return [civility, name].filter((part) => part !== '').join('\u00a0')
}
