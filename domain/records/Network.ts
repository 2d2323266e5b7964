import { text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** A network of officials who hold the same delegation. Its id is its slug. */
export const Network = record('Network', {
  label: { fr: 'Réseau', en: 'Network' },
  fields: {
    name: text({ fr: 'Nom', en: 'Name' }, { audience: 'members', required: true, max: 120 }),
    themes: text({ fr: 'Thèmes', en: 'Themes' }, { audience: 'members', max: 1000 }),
  },
  history: ['b48db190'],
})
