import { isMember, isStaff } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** An article, event or relay. The public reads published pages, not documents. */
export const article: DocumentDefinition = {
  label: { fr: 'Article', en: 'Article' },
  subject: 'article',
  holds: { Article: ['public'] },
  texts: ['body'],
  offline: true,
  access: ({ principal, metadata }) =>
    metadata?.subject === 'article'
      ? grade(isStaff(principal), metadata.visibility !== 'staff' && isMember(principal))
      : 'none',
}
