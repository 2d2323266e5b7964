import { formatName, isApproved, writesMeeting } from '#domain'
import { attendedPeople } from './attendedPeople.ts'
import { textCommand } from './textCommand.ts'

/** Opens the text to those who attended. Asked again in review, it follows a corrected attendance. */
export const submitMinutesForReview = textCommand({
  action: 'submit-minutes',
  allowed: writesMeeting,
  change({ metadata }, { meeting }, { readDocument }) {
    if (isApproved(metadata.minutes)) return 'approved'
    const document = readDocument(formatName('meeting', meeting))
    const attended = document ? attendedPeople(document, meeting) : []
    return { metadata: { ...metadata, minutes: 'review', attended } }
  },
})
