import { ballot } from './ballot.ts'
import { blockView } from './blockView.ts'
import { address, day, fields, legalKind, line } from './fields.ts'
import { owner } from './owner.ts'

/** How each section is shown while it is edited. */
export const views = {
  decision: blockView('decision'),
  vote: blockView('vote', ballot),
  action: blockView('action', owner, fields(day({ name: 'due' }))),
  convention: blockView(
    'convention',
    fields(line({ name: 'parties' }), day({ name: 'on', label: 'signedOn' })),
  ),
  legalReference: blockView(
    'legalReference',
    fields(
      legalKind,
      line({ name: 'number' }),
      line({ name: 'article' }),
      day({ name: 'on', label: 'dated' }),
      address({ name: 'href' }),
    ),
  ),
}
