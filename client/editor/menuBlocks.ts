/** What «/» and the toolbar insert by name. */
export type Block =
  | 'decision'
  | 'vote'
  | 'action'
  | 'roundTable'
  | 'guest'
  | 'convention'
  | 'legalReference'
  | 'footnote'
  | 'table'
  | 'heading'
  | 'heading2'
  | 'heading3'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'
  | 'horizontalRule'

interface Entry {
  readonly block: Block
  readonly group: 'blocks' | 'text'
  /** Folded words that call it, whatever the language of the interface. */
  readonly words: readonly string[]
}

/** In the order of the menu. */
export const BLOCKS: readonly Entry[] = [
  { block: 'decision', group: 'blocks', words: ['decision'] },
  { block: 'vote', group: 'blocks', words: ['vote', 'scrutin', 'motion', 'deliberation'] },
  { block: 'action', group: 'blocks', words: ['action', 'tache', 'todo'] },
  { block: 'roundTable', group: 'blocks', words: ['tour', 'de', 'table', 'round', 'communes'] },
  {
    block: 'guest',
    group: 'blocks',
    words: ['intervenant', 'exterieur', 'invite', 'guest', 'outside', 'speaker'],
  },
  { block: 'convention', group: 'blocks', words: ['convention', 'accord', 'agreement'] },
  {
    block: 'legalReference',
    group: 'blocks',
    words: ['reference', 'juridique', 'loi', 'decret', 'article', 'texte', 'legal', 'law'],
  },
  { block: 'table', group: 'blocks', words: ['tableau', 'table'] },
  { block: 'footnote', group: 'blocks', words: ['note', 'bas', 'de', 'page', 'renvoi', 'footnote'] },
  { block: 'heading', group: 'text', words: ['titre', '1', 'point', 'heading'] },
  { block: 'heading2', group: 'text', words: ['titre', 'sous', '2', 'heading'] },
  { block: 'heading3', group: 'text', words: ['titre', '3', 'heading'] },
  { block: 'bulletList', group: 'text', words: ['liste', 'a', 'puces', 'list'] },
  { block: 'orderedList', group: 'text', words: ['liste', 'numerotee', 'numeros', 'numbered', 'list'] },
  { block: 'blockquote', group: 'text', words: ['citation', 'quote'] },
  { block: 'horizontalRule', group: 'text', words: ['ligne', 'separation', 'filet', 'rule', 'line'] },
]
