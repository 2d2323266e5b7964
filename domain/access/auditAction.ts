/** What the audit log keeps: the server writes nothing else, the interface has a sentence for each. */
export const AUDIT_ACTIONS = [
  'accept-invitation',
  'approve-minutes',
  'convoke-meeting',
  'create-account',
  'create-meeting',
  'create-rectification',
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
  'send-minutes',
  'set-dates',
  'sign-in',
  'sign-in-failed',
  'submit-minutes',
  'undo-import',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]
