import { integer, reference, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** A position that exists whether or not someone holds it. Popolo Post. */
export const Post = record('Post', {
  label: { fr: 'Poste', en: 'Post' },
  fields: {
    label: text({ fr: 'Intitulé', en: 'Label' }, { audience: 'public', required: true }),
    organization: reference({ fr: 'Organisme', en: 'Organisation' }, 'Organization', { audience: 'public' }),
    area: reference({ fr: 'Territoire', en: 'Territory' }, 'Area', { audience: 'public' }),
    seats: integer({ fr: 'Sièges', en: 'Seats' }, { audience: 'public', max: 500 }),
  },
  history: ['23d14881'],
})
