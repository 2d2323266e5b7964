/** The part of those convened who must be there, or be represented where that counts. */
export interface QuorumRule {
  /** What is counted: people, or the communes they come for. */
  readonly of: 'people' | 'communes'
  readonly share: readonly [part: number, whole: number]
  readonly representedCount: boolean
}

interface Convened {
  readonly person: string
  readonly area: string
  readonly status: 'inRoom' | 'remote' | 'represented' | 'excused' | 'noAnswer'
}

export interface Quorum {
  readonly needed: number
  readonly present: number
  readonly reached: boolean
}

/** Whether enough are there. A commune counts once, whoever speaks for it. Nobody convened: never reached. */
export function quorum({ of, share, representedCount }: QuorumRule, convened: readonly Convened[]): Quorum {
  const keyOf = ({ person, area }: Convened): string => (of === 'people' ? person : area)
  const all = new Set(convened.map(keyOf))
  const there = convened.filter(
    ({ status }) =>
      status === 'inRoom' || status === 'remote' || (status === 'represented' && representedCount),
  )
  const present = new Set(there.map(keyOf)).size
  const [part, whole] = share
  const needed = Math.max(1, Math.ceil((all.size * part) / whole))
  return { needed, present, reached: present >= needed }
}
