import * as Y from 'yjs'
import * as z from 'zod/mini'
import {
  coordinates,
  createId,
  createRecord,
  formatName,
  heldFields,
  isId,
  isStaff,
  MEETING_KINDS,
  readValue,
  type Json,
  type MeetingMetadata,
} from '#domain'
import { command } from './command.ts'
import { setMeeting } from './meetingCommand.ts'
import { peopleInput } from './peopleInput.ts'

const optional = z.optional(z.string())

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
  }),
  allowed: (principal, { network }) =>
    isStaff(principal) || (network !== null && coordinates(principal, network)),
  run(context, principal, { kind, network, people = [], ...values }) {
    if (kind === 'network' && network === null) return { ok: false, code: 'invalid', field: 'network' }
    const content = Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    const field = content.find(([name, value]) => !isValid(name, value))?.[0]
    if (field !== undefined) return { ok: false, code: 'invalid', field }

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
        const update = firstUpdate(id, Object.fromEntries(content))
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

function firstUpdate(id: string, content: Readonly<Record<string, Json>>): Uint8Array {
  const doc = new Y.Doc()
  createRecord({ doc, type: 'meeting', record: 'Meeting', id }, content)
  return Y.encodeStateAsUpdate(doc)
}
