import {
  heldFields,
  MEETING_KINDS,
  meetingKinds,
  readValue,
  type Directory,
  type MeetingBody,
  type MeetingKind,
  type TemplatePoint,
} from '#domain'

/** What the form holds, empty where nothing is chosen. */
export interface NewMeetingDraft {
  readonly kind: MeetingKind | ''
  /** Slug of the network, or id of the commission. */
  readonly body: string
  readonly title: string
  readonly date: string
  readonly start: string
  readonly end: string
  readonly mode: string
  readonly place: string
  readonly videoLink: string
}

export type DraftField = keyof NewMeetingDraft

/** Body of the command `createMeeting`. */
export interface NewMeetingInput {
  readonly kind: MeetingKind
  readonly network: string | null
  readonly title: string
  readonly date: string
  readonly people: readonly string[]
  readonly agenda: readonly TemplatePoint[]
  readonly start?: string
  readonly end?: string
  readonly mode?: string
  readonly place?: string
  readonly videoLink?: string
}

/** What the directory holds that templates need. */
export type Convenable = Pick<Directory, 'people' | 'organizations'>

/** The command that the form makes, or the first field that is missing or wrong. */
export function newMeetingInput(
  draft: NewMeetingDraft,
  body: MeetingBody | null,
  directory: Convenable,
):
  | { readonly ok: true; readonly input: NewMeetingInput }
  | { readonly ok: false; readonly field: DraftField } {
  const kind = MEETING_KINDS.find((each) => each === draft.kind)
  if (!kind) return { ok: false, field: 'kind' }
  const template = meetingKinds[kind]
  if (template.body && !body) return { ok: false, field: 'body' }
  const title = draft.title.trim()
  if (!isValid('title', title) || title === '') return { ok: false, field: 'title' }
  if (!isValid('date', draft.date)) return { ok: false, field: 'date' }
  const optional = {
    start: draft.start,
    end: draft.end,
    mode: draft.mode,
    place: draft.place.trim(),
    videoLink: draft.videoLink.trim(),
  }
  const stated: Partial<typeof optional> = {}
  for (const field of ['start', 'end', 'mode', 'place', 'videoLink'] as const) {
    if (optional[field] === '') continue
    if (!isValid(field, optional[field])) return { ok: false, field }
    stated[field] = optional[field]
  }
  if (stated.start && stated.end && stated.end <= stated.start) return { ok: false, field: 'end' }
  return {
    ok: true,
    input: {
      kind,
      network: template.body === 'network' ? draft.body : null,
      title,
      date: draft.date,
      people: template.convened(directory, draft.date, body),
      agenda: template.agenda,
      ...stated,
    },
  }
}

function isValid(field: string, value: string): boolean {
  const definition = heldFields('meeting', 'Meeting').get(field)
  return definition !== undefined && readValue(definition, value).problem === null
}
