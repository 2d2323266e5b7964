import type { Leaf } from './Leaf.ts'

/** The named styles of exported word-processor files: what a user sees in the list of styles. */
export const PAPER_STYLES = {
  text: 'Texte du compte rendu',
  quote: 'Citation du compte rendu',
  listed: 'Liste du compte rendu',
  speaker: 'Intervenant',
  intervention: 'Intervention',
  decisionLabel: 'Décision (intitulé)',
  decision: 'Décision',
  voteLabel: 'Vote (intitulé)',
  vote: 'Vote',
  actionLabel: 'Action (intitulé)',
  action: 'Action',
  conventionLabel: 'Convention (intitulé)',
  convention: 'Convention',
  legalReferenceLabel: 'Référence (intitulé)',
  legalReference: 'Référence',
  annex: 'Annexe',
  rule: 'Filet',
  /** What is computed from the meeting: never read back as text. */
  title: 'Séance, titre',
  fact: 'Séance, informations',
  factTitle: 'Séance, rubrique',
  factItem: 'Séance, liste',
} as const

export type PaperStyle = keyof typeof PAPER_STYLES

const COMPUTED: ReadonlySet<string> = new Set([
  PAPER_STYLES.title,
  PAPER_STYLES.fact,
  PAPER_STYLES.factTitle,
  PAPER_STYLES.factItem,
])

/** Whether a paragraph of this style was computed from the meeting. */
export const isComputed = (style: string): boolean => COMPUTED.has(style)

const LABELS: Readonly<Record<string, PaperStyle>> = {
  intervention: 'speaker',
  decision: 'decisionLabel',
  vote: 'voteLabel',
  action: 'actionLabel',
  convention: 'conventionLabel',
  legalReference: 'legalReferenceLabel',
  annex: 'annex',
}

const WITHIN: Readonly<Record<string, PaperStyle>> = {
  intervention: 'intervention',
  decision: 'decision',
  vote: 'vote',
  action: 'action',
  convention: 'convention',
  legalReference: 'legalReference',
  blockquote: 'quote',
}

/** The style of a leaf that is no heading and no table. */
export function styleOf({ role, node, within, list }: Leaf): PaperStyle {
  if (role === 'label') return LABELS[node.type] ?? 'text'
  if (role === 'rule') return 'rule'
  return WITHIN[within] ?? (list ? 'listed' : 'text')
}
