/** What an operator must hear of. Each raises a counter in /metrics and a line in the log. */
export type AlarmKind =
  | 'append-failed'
  | 'apply-failed'
  | 'bad-row'
  | 'fold-failed'
  | 'hook-failed'
  | 'many-clients'
  | 'backup-failed'
  | 'checkpoint-failed'
  | 'version-failed'
  | 'reminders-failed'

export type Alarm = (kind: AlarmKind, details: Readonly<Record<string, unknown>>) => void
