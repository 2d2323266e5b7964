import type { DatabaseSync } from 'node:sqlite'
import { formatName, parseName, readRecord, readRecords, writeField, type ReadRecord } from '#domain'
import { editOf } from '../sync/editOf.ts'
import type { CommandContext } from '../commands/command.ts'
import { createMissingActions } from './registerMissing.ts'
import { reminderMail } from '../mail/reminderMail.ts'
import { transaction } from '../accounts/transaction.ts'

const SCHEMA = `
  create table if not exists reminder(
    meeting text not null,
    action text not null,
    kind text not null check(kind in ('soon', 'late')),
    due text not null,
    day text not null,
    primary key(meeting, action, kind, due)
  ) without rowid;
`

type Kind = 'soon' | 'late'

const SOON_DAYS = 7
/** The account in whose name the register says when it reminded: the server's own. */
const SERVER = 'server'

export type ReminderContext = Pick<
  CommandContext,
  | 'people'
  | 'pipeline'
  | 'metadata'
  | 'documentNames'
  | 'readDocument'
  | 'submitFor'
  | 'queueMail'
  | 'publicUrl'
  | 'association'
>

interface Reminder {
  readonly meeting: string
  readonly action: ReadRecord
  readonly owner: string
  readonly due: string
  readonly kind: Kind
}

/**
 * Writes to the owners of open actions seven days before they are due and the day after, once for each due
 * date: what went is a row of a table, written in the transaction that hands the message over.
 */
export function createReminders(database: DatabaseSync, context: ReminderContext) {
  database.exec(SCHEMA)
  const registerMissing = createMissingActions(context, SERVER)
  const insert = database.prepare('insert or ignore into reminder values(?, ?, ?, ?, ?)')

  /** @param today `YYYY-MM-DD` where the association is */
  return async function remind(today: string): Promise<number> {
    await registerMissing()
    const sent = await context.pipeline.command(() => {
      const waiting = [...context.documentNames()].flatMap((name) => remindersOf(context, name, today))
      const addresses = context.people.addressees(waiting.map(({ owner }) => owner))
      return waiting.filter((reminder) => {
        const to = addresses.get(reminder.owner)
        if (!to || to.address === null) return false
        const { meeting, action, kind, due } = reminder
        const address = to.address
        return transaction(database, () => {
          if (insert.run(meeting, action.id, kind, due, today).changes === 0) return false
          const letter = reminderMail({
            name: to.name,
            action: String(action.values.get('title') ?? ''),
            due,
            late: kind === 'late',
            url: `${context.publicUrl}/actions`,
            association: context.association.name,
          })
          context.queueMail([
            {
              key: `action:${meeting}:${action.id}:${kind}:${due}`,
              topic: `actions:${meeting}`,
              person: reminder.owner,
              purpose: 'action',
              name: to.name,
              address,
              ...letter,
              until: Date.parse(due) + SOON_DAYS * DAY_MS,
            },
          ])
          return true
        })
      })
    })
    for (const [meeting, actions] of Map.groupBy(sent, ({ meeting }) => meeting)) {
      const name = formatName('actions', meeting)
      const update = editOf(context.readDocument(name), (doc) => {
        for (const { action } of actions) {
          writeField({ doc, type: 'actions', record: 'Action', id: action.id }, 'remindedOn', today)
        }
      })
      await context.submitFor(SERVER, name, update)
    }
    return sent.length
  }
}

/** The reminders that the open actions of one register call for on `today`. */
function remindersOf({ readDocument }: ReminderContext, name: string, today: string): Reminder[] {
  const parsed = parseName(name)
  const doc = parsed?.type === 'actions' ? readDocument(name) : null
  if (!parsed || !doc) return []
  const record = readDocument(formatName('meeting', parsed.key))
  if (record && readRecord(record, 'meeting', 'Meeting', parsed.key)?.values.has('archivedAt')) return []
  return readRecords(doc, 'actions', 'Action').flatMap((action) => {
    const [owner, due] = [action.values.get('owner'), action.values.get('due')]
    if (action.values.get('state') !== 'open' || action.values.has('archivedAt')) return []
    if (typeof owner !== 'string' || typeof due !== 'string') return []
    const kind = kindOn(today, due)
    return kind ? { meeting: parsed.key, action, owner, due, kind } : []
  })
}

const DAY_MS = 24 * 3600 * 1000

/**
 * What is to be said on `today` of what is due on `due`. A server that was stopped on the day itself makes up
 * for it within the week; what is late for longer was not registered in time, and is not written about.
 */
function kindOn(today: string, due: string): Kind | null {
  const left = Math.round((Date.parse(due) - Date.parse(today)) / DAY_MS)
  if (left >= 0) return left <= SOON_DAYS ? 'soon' : null
  return left >= -SOON_DAYS ? 'late' : null
}
