import { heldFields, holdsOn, MEETING_KINDS, readValue, type MeetingKind, type NetworkRow } from '#domain'

/** What the form holds, empty where nothing is chosen. */
export interface NewMeetingDraft {
  readonly kind: MeetingKind | ''
  readonly network: string
  readonly title: string
  readonly date: string
  readonly start: string
  readonly end: string
  readonly mode: string
  readonly place: string
}

export type DraftField = keyof NewMeetingDraft

/** Body of the command `createMeeting`. */
export interface NewMeetingInput {
  readonly kind: MeetingKind
  readonly network: string | null
  readonly title: string
  readonly date: string
  readonly people: readonly string[]
  readonly start?: string
  readonly end?: string
  readonly mode?: string
  readonly place?: string
}

/** The command that the form makes, or the first field that is missing or wrong. */
export function newMeetingInput(
  draft: NewMeetingDraft,
  network: NetworkRow | null,
):
  | { readonly ok: true; readonly input: NewMeetingInput }
  | { readonly ok: false; readonly field: DraftField } {
  const kind = MEETING_KINDS.find((each) => each === draft.kind)
  if (!kind) return { ok: false, field: 'kind' }
  if (kind === 'network' && !network) return { ok: false, field: 'network' }
  const title = draft.title.trim()
  if (!isValid('title', title) || title === '') return { ok: false, field: 'title' }
  if (!isValid('date', draft.date)) return { ok: false, field: 'date' }
  const optional = { start: draft.start, end: draft.end, mode: draft.mode, place: draft.place.trim() }
  const stated: Partial<typeof optional> = {}
  for (const field of ['start', 'end', 'mode', 'place'] as const) {
    if (optional[field] === '') continue
    if (!isValid(field, optional[field])) return { ok: false, field }
    stated[field] = optional[field]
  }
  if (stated.start && stated.end && stated.end <= stated.start) return { ok: false, field: 'end' }
  const isNetwork = kind === 'network'
  return {
    ok: true,
    input: {
      kind,
      network: isNetwork ? draft.network : null,
      title,
      date: draft.date,
      people: isNetwork && network ? membersOn(network, draft.date) : [],
      ...stated,
    },
  }
}

/** Those whom a meeting of the network on that day is held for. */
function membersOn({ seats }: NetworkRow, day: string): string[] {
  return [...new Set(seats.filter(({ start, end }) => holdsOn(day, start, end)).map(({ person }) => person))]
}

function isValid(field: string, value: string): boolean {
  const definition = heldFields('meeting', 'Meeting').get(field)
  return definition !== undefined && readValue(definition, value).problem === null
}
