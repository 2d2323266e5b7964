import type { DatabaseSync } from 'node:sqlite'
import type * as Y from 'yjs'
import { dueReminder, formatName, REMINDER_DAYS, shiftDay, type MeetingMetadata } from '#domain'
import type { MailLine, MailQueue, QueuedMail } from '../mail/MailQueue.ts'
import type { AddressBook } from './addressBook.ts'
import type { createAnswerLinks, Invited } from './answerLink.ts'
import { calendarFile } from './calendarFile.ts'
import { convocationLetter, type Purpose } from './convocationLetter.ts'
import { createConvocationStore, type StoredConvocation } from './convocationStore.ts'
import { fingerprint, readMeeting, type ReadMeeting } from './meetingFacts.ts'

interface Options {
  readonly database: DatabaseSync
  readonly queue: MailQueue
  readonly people: AddressBook
  readonly links: ReturnType<typeof createAnswerLinks>
  readonly readDocument: (name: string) => Y.Doc | null
  readonly metadataOf: (meeting: string) => MeetingMetadata | null
  readonly association: string
  /** Domain of the calendar files' ids. */
  readonly domain: string
  /** Milliseconds since 1970, and the day where the association is. */
  readonly now: () => number
  readonly today: () => string
  readonly dayOf: (at: number) => string
}

/** One round of letters. */
interface Round {
  readonly purpose: Purpose
  readonly people: readonly string[]
  /** Tells this round from others: within one, nobody is written to twice. */
  readonly round: string
  readonly message: string
}

export type Convocations = ReturnType<typeof createConvocations>

const DAY_MS = 86_400_000

const topicOf = (id: string): string => `meeting:${id}`

/** Who is convened by letter, told of changes and reminded. What writes must be called in a transaction. */
export function createConvocations(options: Options) {
  const { database, queue, people: addressBook, links, association, domain, now, today } = options
  const store = createConvocationStore(database)
  const meetingOf = (id: string): ReadMeeting | null => {
    const doc = options.readDocument(formatName('meeting', id))
    return doc && readMeeting(doc, id)
  }
  const fresh = (): StoredConvocation => ({
    sequence: 0,
    facts: '',
    message: '',
    reminders: REMINDER_DAYS,
    at: now(),
  })

  /** Letters for those of `people` who have an address. */
  function compose(
    id: string,
    metadata: MeetingMetadata,
    meeting: ReadMeeting,
    round: Round,
    urlOf: (invited: Invited) => string,
  ): QueuedMail[] {
    const { facts, agenda } = meeting
    const rapporteurs = agenda.flatMap(({ rapporteur }) => rapporteur ?? [])
    const found = addressBook.addressees([...round.people, ...rapporteurs])
    const nameOf = (person: string): string => found.get(person)?.name ?? ''
    const place = facts.place || (facts.host && addressBook.areaName(facts.host))
    const { sequence } = store.of(id) ?? fresh()
    const end = Date.parse(`${facts.date}T23:59:59Z`)
    return round.people.flatMap((person): QueuedMail[] => {
      const address = found.get(person)?.address
      if (!address) return []
      const answerUrl = urlOf({ meeting: id, person })
      const common = { facts, place, answerUrl, association }
      return [
        {
          key: `${id}:${person}:${round.purpose}:${round.round}`,
          topic: topicOf(id),
          person,
          purpose: round.purpose,
          name: nameOf(person),
          address,
          ...convocationLetter({
            ...common,
            agenda,
            purpose: round.purpose,
            kind: metadata.kind,
            recipient: nameOf(person),
            message: round.message,
            nameOf,
          }),
          calendar: calendarFile({ ...common, uid: `${id}@${domain}`, sequence, writtenAt: now() }),
          until: Math.max(end, now() + 3 * DAY_MS),
        },
      ]
    })
  }

  function write(id: string, metadata: MeetingMetadata, round: Round): void {
    const meeting = meetingOf(id)
    if (meeting) queue.add(compose(id, metadata, meeting, round, links.urlOf))
  }

  function withoutAnswer(id: string, { people }: MeetingMetadata): string[] {
    const answers = meetingOf(id)?.answers
    return people.filter((person) => !answers?.has(person))
  }

  /** Those whose convocation left before that day. */
  function toldBefore(id: string, day: string): ReadonlySet<string> {
    const letters = queue.of(topicOf(id)).filter(({ purpose }) => purpose === 'convocation')
    const left = letters.filter(({ state, queuedAt }) => state !== 'failed' && options.dayOf(queuedAt) < day)
    return new Set(left.map(({ person }) => person))
  }

  return {
    /** Whether the day of the meeting is over. */
    isPast: (id: string): boolean => (meetingOf(id)?.facts.date ?? '') < today(),

    /** A letter to each of those convened who has not had it. */
    convene(
      id: string,
      metadata: MeetingMetadata,
      { message, reminders }: { readonly message: string; readonly reminders: readonly number[] },
    ): void {
      const meeting = meetingOf(id)
      if (!meeting) return
      const known = store.of(id)
      const facts = known?.facts || fingerprint(meeting.facts)
      store.set(id, { ...(known ?? fresh()), facts, message, reminders })
      write(id, metadata, { purpose: 'convocation', people: metadata.people, round: '0', message })
    },

    /** The same letter once more, to those of `asked` whom their last one did not reach. */
    conveneAgain(id: string, metadata: MeetingMetadata, asked: readonly string[]): void {
      const letters = queue.of(topicOf(id))
      const last = new Map(letters.map(({ person, state }) => [person, state]))
      const people = asked.filter((person) => last.get(person) === 'failed')
      const round = String(letters.length)
      write(id, metadata, { purpose: 'convocation', people, round, message: store.of(id)?.message ?? '' })
    },

    /** New facts to everybody, once; calendars replace what they hold. */
    announceChange(id: string, metadata: MeetingMetadata, message: string): void {
      const meeting = meetingOf(id)
      if (!meeting) return
      const known = store.of(id) ?? fresh()
      const facts = fingerprint(meeting.facts)
      if (known.facts === facts) return
      const sequence = known.sequence + 1
      store.set(id, { ...known, sequence, facts })
      const { people } = metadata
      write(id, metadata, { purpose: 'change', people, round: String(sequence), message })
    },

    /** To those who have not answered; asked twice on one day, once. */
    remind(id: string, metadata: MeetingMetadata, message: string): void {
      const people = withoutAnswer(id, metadata)
      write(id, metadata, { purpose: 'reminder', people, round: today(), message })
    },

    setReminders(id: string, reminders: readonly number[]): void {
      store.set(id, { ...(store.of(id) ?? fresh()), reminders })
    },

    /** The reminders that are due today, each round once. */
    remindDue(): void {
      for (const id of store.meetings()) {
        const [known, metadata, meeting] = [store.of(id), options.metadataOf(id), meetingOf(id)]
        if (!known || !metadata?.convened || !meeting || meeting.archived) continue
        const { date } = meeting.facts
        const due = dueReminder(known.reminders, {
          meeting: date,
          convened: options.dayOf(known.at),
          today: today(),
        })
        if (due === null) continue
        const told = toldBefore(id, shiftDay(date, -due))
        const people = withoutAnswer(id, metadata).filter((person) => told.has(person))
        write(id, metadata, { purpose: 'reminder', people, round: `${date}-${due}`, message: '' })
      }
    },

    status(id: string) {
      const [known, meeting] = [store.of(id), meetingOf(id)]
      return {
        message: known?.message ?? '',
        reminders: known?.reminders ?? REMINDER_DAYS,
        /** Whether those convened were told other facts than those of now. */
        changed: known !== null && meeting !== null && known.facts !== fingerprint(meeting.facts),
        letters: queue.of(topicOf(id)).map(lineOf),
      }
    },

    /** The letter as its first recipient would read it, and those who have no address. */
    preview(id: string, metadata: MeetingMetadata, purpose: Purpose, message: string) {
      const meeting = meetingOf(id)
      const people = purpose === 'reminder' ? withoutAnswer(id, metadata) : metadata.people
      const round = { purpose, people, round: '', message }
      const letters = meeting ? compose(id, metadata, meeting, round, () => links.exampleUrl) : []
      const reached = new Set(letters.map(({ person }) => person))
      const [first] = letters
      return {
        letter: first ? { to: first.name, subject: first.subject, text: first.text } : null,
        reached: letters.length,
        without: people.filter((person) => !reached.has(person)),
      }
    },
  }
}

const lineOf = ({ id, person, purpose, address, state, problem, queuedAt, settledAt }: MailLine) => ({
  id,
  person,
  purpose,
  address,
  state,
  problem,
  queuedAt,
  settledAt,
})
