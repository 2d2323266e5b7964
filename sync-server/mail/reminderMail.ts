import { spokenDate } from '#domain'
import { letter } from './letter.ts'

interface ReminderLetter {
  readonly name: string
  readonly action: string
  /** `YYYY-MM-DD` */
  readonly due: string
  readonly late: boolean
  readonly url: string
  readonly association: string
}

/** What somebody took on in a meeting, seven days before it is due or the day after. */
export function reminderMail({ name, action, due, late, url, association }: ReminderLetter) {
  const day = spokenDate(due)
  return letter({
    subject: late ? `Action en retard : ${action}` : `À faire avant le ${day} : ${action}`,
    greeting: `Bonjour ${name},`,
    before: [
      late ? `Cette action était attendue pour le ${day} :` : `Cette action est attendue pour le ${day} :`,
      action,
      'Si elle est faite, un clic le dit à tous :',
    ],
    action: { label: 'Ouvrir mes actions', url },
    after: ['Vous ne recevrez pas deux fois ce message.'],
    signature: association,
  })
}
