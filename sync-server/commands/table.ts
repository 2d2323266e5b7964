import { approveMinutes } from './approveMinutes.ts'
import { changeConvened } from './changeConvened.ts'
import type { Command } from './command.ts'
import { convokeMeeting } from './convokeMeeting.ts'
import { createMeeting } from './createMeeting.ts'
import { createRectification } from './createRectification.ts'
import { deactivateUser } from './deactivateUser.ts'
import { grantRole } from './grantRole.ts'
import { inviteUser } from './inviteUser.ts'
import { nameVersion } from './nameVersion.ts'
import { reopenMinutes } from './reopenMinutes.ts'
import { resendInvitation } from './resendInvitation.ts'
import { revokeGrant } from './revokeGrant.ts'
import { sendMinutes } from './sendMinutes.ts'
import { setActionState } from './setActionState.ts'
import { setGrantDates } from './setGrantDates.ts'
import { setReminders } from './setReminders.ts'
import { submitMinutesForReview } from './submitMinutesForReview.ts'
import { writeToConvened } from './writeToConvened.ts'

/** Every command. Adding one is a file and a line here. */
export const commands = {
  approveMinutes,
  changeConvened,
  convokeMeeting,
  createMeeting,
  createRectification,
  deactivateUser,
  grantRole,
  inviteUser,
  nameVersion,
  reopenMinutes,
  resendInvitation,
  revokeGrant,
  sendMinutes,
  setActionState,
  setGrantDates,
  setReminders,
  submitMinutesForReview,
  writeToConvened,
} satisfies Record<string, Command>

export type CommandName = keyof typeof commands

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
