import { reference, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** A figure of the activity report: never without its period, definition and source. */
export const KeyFigure = record('KeyFigure', {
  label: { fr: 'Chiffre', en: 'Key figure' },
  fields: {
    label: text({ fr: 'Intitulé', en: 'Label' }, { audience: 'staff', required: true }),
    value: text({ fr: 'Valeur', en: 'Value' }, { audience: 'staff', required: true, max: 60 }),
    unit: text({ fr: 'Unité', en: 'Unit' }, { audience: 'staff', max: 40 }),
    period: text({ fr: 'Période', en: 'Period' }, { audience: 'staff', required: true, max: 80 }),
    definition: text({ fr: 'Définition', en: 'Definition' }, { audience: 'staff', required: true, max: 400 }),
    source: text({ fr: 'Source', en: 'Source' }, { audience: 'staff', required: true }),
    area: reference({ fr: 'Territoire', en: 'Territory' }, 'Area', { audience: 'staff' }),
  },
  history: ['c31bd9e1'],
})
