import { isApproved, leadsMeeting } from '#domain'
import { freezeText } from '../approvals/freezeText.ts'
import { registerActions } from './registerActions.ts'
import { textCommand } from './textCommand.ts'

/**
 * Freezes a text as it stands in this turn, with the record of its meeting, closes both to every writer and
 * opens the text to those for whom the meeting is held. Its actions go to the register.
 */
export const approveMinutes = textCommand({
  action: 'approve-minutes',
  allowed: leadsMeeting,
  change({ document, metadata }, { meeting, rectification }, context, principal) {
    if (isApproved(metadata.minutes)) return 'approved'
    if (metadata.minutes !== 'review') return 'not-in-review'
    const { accounts, frozen, readDocument, now } = context
    const text = freezeText(
      {
        document,
        meeting,
        version: rectification === undefined ? 1 : frozen.lastVersion(meeting) + 1,
        by: principal.user,
        byName: accounts.nameOf(principal.user) ?? '',
        at: now(),
      },
      readDocument,
    )
    const approved = { ...metadata, minutes: 'approved', approval: text.approval } as const
    return {
      metadata: approved,
      together: () => frozen.put(text),
      after: async () => ({
        ok: true,
        result: {
          ...approved,
          registered: await registerActions(context, principal.user, { meeting, document }),
        },
      }),
    }
  },
})
