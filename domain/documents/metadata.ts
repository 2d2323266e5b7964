import * as z from 'zod/mini'

export const MEETING_KINDS = ['bureau', 'assembly', 'network', 'commission', 'workingGroup', 'event'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

const ids = z.readonly(z.array(z.string()))

/** What the server holds about a meeting: rights depend on it, so no editor can rewrite it inside the document. */
const meeting = z.strictObject({
  subject: z.literal('meeting'),
  kind: z.enum(MEETING_KINDS),
  network: z.nullable(z.string()),
  convened: z.boolean(),
  minutes: z.enum(['draft', 'review', 'approved']),
  /** Ids of the people convened, and of those who attended. */
  people: ids,
  attended: ids,
})

const article = z.strictObject({
  subject: z.literal('article'),
  visibility: z.enum(['public', 'members', 'staff']),
})

const schema = z.discriminatedUnion('subject', [meeting, article])

export type Metadata = z.infer<typeof schema>
export type MeetingMetadata = z.infer<typeof meeting>

/** Metadata as stored, or null when there is none or it is unreadable: rights then shrink, they never grow. */
export function readMetadata(stored: unknown): Metadata | null {
  const parsed = z.safeParse(schema, stored)
  return parsed.success ? parsed.data : null
}
