import * as Y from 'yjs'
import * as z from 'zod/mini'
import {
  coordinates,
  createId,
  createRecord,
  entryKey,
  formatName,
  heldFields,
  isId,
  isStaff,
  MEETING_KINDS,
  positionBetween,
  readValue,
  type Json,
  type MeetingMetadata,
} from '#domain'
import { command } from './command.ts'
import { setMeeting } from './meetingCommand.ts'
import { peopleInput } from './peopleInput.ts'

const optional = z.optional(z.string())
/** Points in their order, as a template brings them. */
const agendaInput = z
  .array(
    z.strictObject({
      title: z.string().check(z.minLength(1)),
      level: z.int(),
      minutes: z.optional(z.int()),
    }),
  )
  .check(z.maxLength(60))
const ENTRY_ID_LENGTH = 4

/** A new meeting, not convened yet. Coordinators hold them for their network, staff for anyone. */
export const createMeeting = command({
  input: z.strictObject({
    kind: z.enum(MEETING_KINDS),
    network: z.nullable(z.string().check(z.refine(isId))),
    people: z.optional(peopleInput),
    title: z.string(),
    date: z.string(),
    start: optional,
    end: optional,
    place: optional,
    host: optional,
    mode: optional,
    videoLink: optional,
    agenda: z.optional(agendaInput),
  }),
  allowed: (principal, { network }) =>
    isStaff(principal) || (network !== null && coordinates(principal, network)),
  run(context, principal, { kind, network, people = [], agenda = [], ...values }) {
    if (kind === 'network' && network === null) return { ok: false, code: 'invalid', field: 'network' }
    const content = Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    const field = content.find(([name, value]) => !isValid(name, value))?.[0]
    if (field !== undefined) return { ok: false, code: 'invalid', field }

    const points = agendaEntries(agenda, context.random)
    if (!points) return { ok: false, code: 'invalid', field: 'agenda' }

    const id = createId(context.random)
    const meeting: MeetingMetadata = {
      subject: 'meeting',
      kind,
      network,
      convened: false,
      minutes: 'draft',
      people,
      attended: [],
    }
    setMeeting(context, principal, { action: 'create-meeting', id, meeting })
    return {
      ok: true,
      result: { meeting: id },
      after: async () => {
        const update = firstUpdate(id, { ...Object.fromEntries(content), ...points })
        const submitted = await context.submitAs(principal.user, formatName('meeting', id), update)
        return submitted.ok ? { ok: true, result: { meeting: id } } : { ok: false, code: 'not-stored' }
      },
    }
  },
})

function isValid(name: string, value: string): boolean {
  const field = heldFields('meeting', 'Meeting').get(name)
  return field !== undefined && value.trim() !== '' && readValue(field, value).problem === null
}

/** The points as entries of the record, or null if one of them is none. */
function agendaEntries(
  agenda: z.infer<typeof agendaInput>,
  random: (length: number) => Uint8Array,
): Record<string, Json> | null {
  const field = heldFields('meeting', 'Meeting').get('agenda')
  const entries: Record<string, Json> = {}
  let position: string | null = null
  for (const { title, level, minutes } of agenda) {
    position = positionBetween(position, null)
    const point = { title, level, position, ...(minutes !== undefined && { minutes }) }
    if (!field || readValue(field, point).problem !== null) return null
    entries[entryKey('agenda', createId(random, ENTRY_ID_LENGTH))] = point
  }
  return entries
}

function firstUpdate(id: string, content: Readonly<Record<string, Json>>): Uint8Array {
  const doc = new Y.Doc()
  createRecord({ doc, type: 'meeting', record: 'Meeting', id }, content)
  return Y.encodeStateAsUpdate(doc)
}
