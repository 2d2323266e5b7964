import { choice, date, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** An article, an event or a relayed communiqué. */
export const Article = record('Article', {
  label: { fr: 'Article', en: 'Article' },
  fields: {
    title: text({ fr: 'Titre', en: 'Title' }, { audience: 'public', required: true }),
    kind: choice(
      { fr: 'Type', en: 'Kind' },
      {
        article: { fr: 'Article', en: 'Article' },
        event: { fr: 'Événement', en: 'Event' },
        relay: { fr: 'Relais', en: 'Relay' },
      },
      { audience: 'public', required: true },
    ),
    date: date({ fr: 'Date', en: 'Date' }, { audience: 'public' }),
    source: text({ fr: 'Source', en: 'Source' }, { audience: 'public', max: 300 }),
  },
  history: ['983d66a4'],
})
