import * as z from 'zod/mini'

export const MEETING_KINDS = ['bureau', 'assembly', 'network', 'commission', 'workingGroup', 'event'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

const ids = z.readonly(z.array(z.string()))

/** The way of minutes, and of a rectification of them. Nobody writes what is approved, nothing leads back from there. */
export const MINUTES_STATES = ['draft', 'review', 'approved', 'sent'] as const
export type MinutesState = (typeof MINUTES_STATES)[number]

export const isApproved = (state: MinutesState): boolean => state === 'approved' || state === 'sent'

/** What approval has frozen. */
const approval = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The account that approved, and its name on that day. */
  by: z.string(),
  byName: z.string(),
  /** 1 for the minutes of a meeting, one more for each rectification. */
  version: z.int(),
  /** SHA-256 of the canonical text, hexadecimal. */
  fingerprint: z.string(),
})

export type Approval = z.infer<typeof approval>

/** Where a text is on its way. Absent in what was stored before there were approvals. */
const way = {
  minutes: z.enum(MINUTES_STATES),
  approval: z.exactOptional(approval),
  /** Milliseconds since 1970. */
  sentAt: z.exactOptional(z.number()),
}

/** What the server holds about a meeting: rights depend on it, so no editor can rewrite it inside the document. */
const meeting = z.strictObject({
  subject: z.literal('meeting'),
  kind: z.enum(MEETING_KINDS),
  network: z.nullable(z.string()),
  convened: z.boolean(),
  /** Ids of the people convened, and of those who attended. */
  people: ids,
  attended: ids,
  ...way,
})

/** A text of its own that corrects approved minutes. What rights need is copied from its meeting at creation. */
const rectification = z.strictObject({
  subject: z.literal('rectification'),
  meeting: z.string(),
  kind: z.enum(MEETING_KINDS),
  network: z.nullable(z.string()),
  people: ids,
  attended: ids,
  ...way,
})

const article = z.strictObject({
  subject: z.literal('article'),
  visibility: z.enum(['public', 'members', 'staff']),
})

const schema = z.discriminatedUnion('subject', [meeting, rectification, article])

export type Metadata = z.infer<typeof schema>
export type MeetingMetadata = z.infer<typeof meeting>
export type RectificationMetadata = z.infer<typeof rectification>
/** For whom a meeting is held and who was there: what minutes and their rectifications share. */
export type MeetingCircle = Pick<MeetingMetadata, 'kind' | 'network' | 'people' | 'attended'>

/** Metadata as stored, or null when there is none or it is unreadable: rights then shrink, they never grow. */
export function readMetadata(stored: unknown): Metadata | null {
  const parsed = z.safeParse(schema, stored)
  return parsed.success ? parsed.data : null
}
