import { date, integer, reference, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** What one commune owes for a year and has paid. Amounts are in euro cents. */
export const FeeCall = record('FeeCall', {
  label: { fr: 'Appel de cotisation', en: 'Fee call' },
  fields: {
    area: reference({ fr: 'Commune', en: 'Commune' }, 'Area', { audience: 'staff', required: true }),
    population: integer({ fr: 'Population', en: 'Population' }, { audience: 'staff' }),
    amount: integer(
      { fr: 'Montant (centimes)', en: 'Amount (cents)' },
      { audience: 'staff', required: true },
    ),
    due: date({ fr: 'Échéance', en: 'Due' }, { audience: 'staff' }),
    paid: integer({ fr: 'Payé (centimes)', en: 'Paid (cents)' }, { audience: 'staff' }),
    paidOn: date({ fr: 'Payé le', en: 'Paid on' }, { audience: 'staff' }),
    chorus: text({ fr: 'Référence Chorus', en: 'Chorus reference' }, { audience: 'staff', max: 60 }),
  },
  history: ['76891d58'],
})
