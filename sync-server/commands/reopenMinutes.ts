import { isApproved, leadsMeeting } from '#domain'
import { textCommand } from './textCommand.ts'

/** Takes a text in review back to its writers. What is approved stays: a rectification corrects it. */
export const reopenMinutes = textCommand({
  action: 'reopen-minutes',
  allowed: leadsMeeting,
  change({ metadata }) {
    if (isApproved(metadata.minutes)) return 'approved'
    return metadata.minutes === 'draft' ? 'already-draft' : { metadata: { ...metadata, minutes: 'draft' } }
  },
})
