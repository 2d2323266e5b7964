/** What the audit log keeps: the server writes nothing else, the interface has a sentence for each. */
export const AUDIT_ACTIONS = [
  'accept-invitation',
  'approve-minutes',
  'change-convened',
  'convoke-meeting',
  'create-account',
  'create-meeting',
  'deactivate',
  'demo-sign-in',
  'grant',
  'import',
  'invite',
  'mail-failed',
  'read-restricted',
  'reopen-minutes',
  'reset-link',
  'reset-password',
  'revoke',
  'set-dates',
  'set-reminders',
  'sign-in',
  'sign-in-failed',
  'submit-minutes',
  'undo-import',
  'write-convened',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]
